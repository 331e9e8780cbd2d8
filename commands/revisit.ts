import type { Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  decisionSubject,
  revisit as decide,
  type Revisited,
} from "../domain/incident/revisit.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/**
 * Somebody has thought about a decision or temporary change again. Of several
 * at once the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function revisit(
  slack: Slack,
  { decision, round, answer, ...asked }: Omit<Revisited, "by"> & {
    channel: string;
    /** Slack user id; "" where it follows from the end of the incident. */
    person: string;
    cause: string;
    /** The record, if the caller has just read it with `incidentFor`. */
    known?: IncidentRecord;
  },
): Promise<Decision<Changed>> {
  const about = {
    decision,
    answer,
    by: asked.person,
    ...(round === undefined ? {} : { round }),
  };
  return await change(slack, {
    ...asked,
    what: "change the decision",
    subject: (record) => decisionSubject(record, decision),
    decide: (record, at) => decide(record, about, at),
  });
}
