import { allCleared } from "../../domain/incident/alerts_after.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { isUntouched } from "../../domain/incident/untouched.ts";
import { resolve } from "../resolve.ts";
import { isTalkedIn } from "./talked_in.ts";
import { running, type Tick } from "./tick.ts";

/** For so long all alerts have been well: one that comes and goes is not over. Milliseconds. */
const WELL_MS = 5 * 60_000;

/**
 * Where a team wants it: resolves what alerts have opened, all of which have
 * cleared, and that nobody has touched.
 */
export async function resolveCleared(tick: Tick): Promise<void> {
  if (!tick.team.settings.alertsResolve) return;
  for (const record of running(tick)) {
    const clearedAt = Math.max(...record.alerts.map(({ at }) => at));
    const isDue = allCleared(record) &&
      statusOf(record.lifecycle) !== "triage" &&
      tick.now - clearedAt >= WELL_MS &&
      isUntouched(tick.entries.get(record.channel) ?? []);
    if (!isDue) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => resolveOne(tick, record, clearedAt));
  }
}

async function resolveOne(
  { connect }: Tick,
  record: IncidentRecord,
  clearedAt: number,
): Promise<void> {
  const slack = connect();
  if (await isTalkedIn(slack, record)) return;
  await resolve(slack, {
    channel: record.channel,
    person: "",
    cause: `cleared/${clearedAt}`,
    fix: "All alerts cleared, and nobody took it up",
    known: record,
  });
}
