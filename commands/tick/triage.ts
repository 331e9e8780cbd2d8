import { allCleared } from "../../domain/incident/alerts_after.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { isUntouched } from "../../domain/incident/untouched.ts";
import { accept } from "../accept.ts";
import { decline } from "../decline.ts";
import { bringOver } from "../merge.ts";
import { isTalkedIn } from "./talked_in.ts";
import { running, type Tick } from "./tick.ts";

const MINUTE_MS = 60_000;

/**
 * Decides about maybe-incidents that nobody has decided about in time: one whose
 * alerts have all cleared, and that nobody has touched, was none; any other is one.
 */
export async function decideTriage(tick: Tick): Promise<void> {
  const { triageMinutes } = tick.team.settings;
  if (!triageMinutes) return;
  for (const record of running(tick)) {
    const since = record.lifecycle.phases.at(-1)!.at;
    const isDue = statusOf(record.lifecycle) === "triage" &&
      tick.now - since >= triageMinutes * MINUTE_MS;
    if (!isDue) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => decideOne(tick, record));
  }
}

async function decideOne(tick: Tick, record: IncidentRecord): Promise<void> {
  const { channel } = record;
  const slack = tick.connect();
  const isNone = allCleared(record) &&
    isUntouched(tick.entries.get(channel) ?? []) &&
    !await isTalkedIn(slack, record);
  const asked = { channel, person: "", cause: "triage/limit" };
  if (isNone) {
    await decline(slack, {
      ...asked,
      why: "All alerts have cleared, and nobody took it up",
    });
  } else await accept(slack, asked);
}

/** Brings over what a merge that broke off has left behind. */
export async function finishMerges(tick: Tick): Promise<void> {
  for (const record of tick.incidents) {
    if (statusOf(record.lifecycle) !== "merged") continue;
    const target = tick.incidents.find(({ channel }) =>
      channel === record.movedTo
    );
    const isDone = (tick.entries.get(record.movedTo) ?? []).some(({ event }) =>
      event.kind === "took_over" && event.from === record.channel
    );
    if (!target || isDone) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(async () => {
      await bringOver(tick.connect(), record, target, "");
    });
  }
}
