import { getIncident } from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { fold } from "../../domain/incident/evolve.ts";
import { isEnded } from "../../domain/incident/lifecycle.ts";
import { temporaryChanges } from "../../domain/incident/revisit.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { settleDecisions } from "../settle_decisions.ts";
import type { Tick } from "./tick.ts";

/** What is still changed for now when an incident is resolved becomes an action item: nobody is asked any more. */
export async function settleTemporaryChanges(tick: Tick): Promise<void> {
  for (const record of tick.incidents.filter(isLeft)) {
    if (!tick.hasTime()) return;
    await tick.attempt(() => settle(tick, record.channel));
  }
}

function isLeft(record: IncidentRecord): boolean {
  return isEnded(record.lifecycle) &&
    temporaryChanges(record).length > 0;
}

/** Only if it is still so by this very moment: somebody may have reopened it. */
async function settle(tick: Tick, channel: string): Promise<void> {
  const slack = tick.connect();
  const [found, entries] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
  ]);
  if (!found) return;
  const known = { ...found, ...fold(found, entries) };
  if (!isLeft(known)) return;
  const cause = `settled/${known.lifecycle.phases.length}`;
  await settleDecisions(slack, { known, reverted: [], cause, person: "" });
}
