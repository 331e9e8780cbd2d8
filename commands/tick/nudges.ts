import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import type { Effect } from "../../domain/consequences/effect.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { mayPass } from "../../domain/messages/problems.ts";
import { dueNudges, type Nudge } from "../../domain/nudges.ts";
import type { Slack } from "../../slack/api.ts";
import { apply } from "../../slack/apply.ts";
import { membersOf } from "../may_know.ts";
import { running, type Tick } from "./tick.ts";

/** Reminds of roles that nobody holds, of acknowledging, and of handovers that wait: of each once. */
export async function nudge(tick: Tick): Promise<void> {
  for (const record of running(tick)) {
    for (const one of dueNudges(record, tick.team.settings, tick.now)) {
      if (!tick.hasTime()) return;
      await tick.attempt(() => nudgeOnce(tick, record.channel, one));
    }
  }
}

/** Only if it is still so by this very moment: people may have acted meanwhile. */
async function nudgeOnce(
  { connect, now, team }: Tick,
  channel: string,
  { what }: Nudge,
): Promise<void> {
  const slack = connect();
  const standing = await claimSubject(slack, `${channel}#${what}`);
  if (!standing.won) return;
  const [found, entries] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
  ]);
  if (!found) return;
  const record = { ...found, ...fold(found, entries) };
  const still = dueNudges(record, team.settings, now)
    .find((one) => one.what === what);
  if (!still) return;
  const outcomes = await apply(
    slack,
    await toMembers(slack, record, still.effects),
    { look: standing.repeat, since: standing.since },
  );
  // What may pass is tried again at the next tick.
  if (outcomes.some((one) => !one.ok && mayPass(one.code))) return;
  await updateIncident(slack, channel, {
    reminded: { ...record.reminded, [what]: now },
  });
}

/** A private incident's words stay with those who are in its channel now. */
async function toMembers(
  slack: Slack,
  record: IncidentRecord,
  effects: Effect[],
): Promise<Effect[]> {
  if (!record.private || !effects.length) return effects;
  const members = await membersOf(slack, record.channel);
  return effects.filter((effect) =>
    effect.kind !== "tell_privately" || members.has(effect.user)
  );
}
