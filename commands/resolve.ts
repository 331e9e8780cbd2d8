import { loadTeam } from "../datastores/settings/store.ts";
import { allow, type Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  endingSubject,
  RESOLVE,
  resolve as decide,
  type Resolving,
} from "../domain/incident/resolve.ts";
import { findSeverity, type Settings } from "../domain/settings/settings.ts";
import { afterWorkingDays } from "../domain/working_days.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Done } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { settleDecisions } from "./settle_decisions.ts";

/** How somebody ends an incident. */
export interface WantedEnd extends Omit<Resolving, "by" | "reviewDueAt"> {
  channel: string;
  /** Slack user id; "" for a workflow. */
  person: string;
  cause: string;
  /** Ids of temporary changes that are as before; the other open ones become action items. */
  reverted?: string[];
  /** The record, if the caller has just read it. */
  known?: IncidentRecord;
}

/**
 * Ends an incident: what was waited for ends with it, a review is asked for as
 * the severity says, and what is still changed for now is settled. Of two at
 * once the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function resolve(
  slack: Slack,
  { channel, person, cause, reverted = [], known, ...wanted }: WantedEnd,
): Promise<Decision<Done>> {
  const asked = { channel, person, what: RESOLVE };
  const [found, { settings }] = await Promise.all([
    incidentFor(slack, { ...asked, known }),
    loadTeam(slack),
  ]);
  if (!found.ok) return found;
  const ended = await change(slack, {
    ...asked,
    cause,
    known: found.value,
    subject: (record) => endingSubject("resolve", record),
    decide: (record, at) =>
      decide(
        record,
        { ...wanted, by: person, ...reviewOf(settings, record, at) },
        at,
      ),
  });
  if (!ended.ok) return ended;
  const { record, unfinished } = ended.value;
  const settled = await settleDecisions(slack, {
    known: record,
    reverted,
    cause,
    person,
  });
  // It is over in any case, and the tick settles what was not.
  return settled.ok
    ? allow({
      record: settled.value.record,
      unfinished: [...unfinished, ...settled.value.unfinished],
    })
    : ended;
}

function reviewOf(
  settings: Settings,
  { severity }: IncidentRecord,
  at: number,
): Pick<Resolving, "reviewDueAt"> {
  const days = findSeverity(settings, severity)?.reviewDays ?? 0;
  return days
    ? { reviewDueAt: afterWorkingDays(at, days, settings.timeZone) }
    : {};
}
