import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { REOPEN, reopen as decide } from "../domain/incident/reopen.ts";
import { endingSubject } from "../domain/incident/resolve.ts";
import { STATUS_NAMES } from "../domain/incident/status.ts";
import { type OpenStatus, UPDATE_STATUSES } from "../domain/incident/update.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

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
 * clocks go on. Of two at once the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function reopen(
  slack: Slack,
  { status: word, why, ...asked }: WantedReopening,
): Promise<Decision<Changed>> {
  const status = openStatus(word);
  if (!status.ok) return status;
  return await change(slack, {
    ...asked,
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
