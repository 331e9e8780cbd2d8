import { lookUpIncident } from "../datastores/incidents/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { statusOf } from "../domain/incident/lifecycle.ts";
import { REOPEN, reopen as decide } from "../domain/incident/reopen.ts";
import { endingSubject } from "../domain/incident/resolve.ts";
import { STATUS_NAMES } from "../domain/incident/status.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import { type OpenStatus, UPDATE_STATUSES } from "../domain/incident/update.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Done } from "./change.ts";
import { mayKnow } from "./may_know.ts";
import { reopenClosed } from "./reopen_closed.ts";

/** Why and where an incident goes on. */
export interface WantedReopening {
  channel: string;
  /** Slack user id; "" for a workflow. */
  person: string;
  cause: string;
  why: string;
  /** Id or name; investigating if none is given. */
  status?: string | undefined;
  /** The record, if the caller has just read it. */
  known?: IncidentRecord;
}

/**
 * Opens an incident again: roles, reminders and timers come back, and its
 * clocks go on. Of two at once the first one counts. One that is closed goes on in
 * another channel.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function reopen(
  slack: Slack,
  { status: word, why, ...asked }: WantedReopening,
): Promise<Decision<Done>> {
  const status = openStatus(word);
  if (!status.ok) return status;
  const { channel, person } = asked;
  const hot = asked.known ?? await lookUpIncident(slack, channel);
  if (!hot || statusOf(hot.lifecycle) === "closed") {
    const wanted = { channel, person, why, status: status.value, hot };
    return await reopenClosed(slack, wanted);
  }
  if (!await mayKnow(slack, hot, person)) {
    return unknownIncident(REOPEN, channel);
  }
  return await change(slack, {
    ...asked,
    known: hot,
    what: REOPEN,
    subject: (record) => endingSubject("reopen", record),
    decide: (record) =>
      decide(record, { by: asked.person, why, status: status.value }),
  });
}

function openStatus(
  word: string | undefined,
): Decision<OpenStatus | undefined> {
  const wanted = word?.trim().toLowerCase();
  if (!wanted) return allow(undefined);
  const status = UPDATE_STATUSES.find((status) => status === wanted);
  return status ? allow(status) : refuse(
    "unknown_status",
    `Cannot ${REOPEN}: status "${word}" is not one of ${
      UPDATE_STATUSES.map((status) => STATUS_NAMES[status]).join(", ")
    }`,
  );
}
