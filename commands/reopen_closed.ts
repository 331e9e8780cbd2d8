import { closedIncident } from "../datastores/closed_incidents/store.ts";
import { entriesOf } from "../datastores/timeline/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import { goesOnAlready } from "../domain/incident/continued.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { REOPEN, reopen } from "../domain/incident/reopen.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import type { OpenStatus } from "../domain/incident/update.ts";
import type { Slack } from "../slack/api.ts";
import { mayKnow } from "./may_know.ts";
import type { Done } from "./change.ts";
import { continueIncident } from "./continue_incident.ts";

/** Somebody says that a closed incident is not over. */
export interface ReopenClosed {
  /** Its archived channel. */
  channel: string;
  /** Slack user id; "" if a workflow does. */
  person: string;
  why: string;
  status?: OpenStatus | undefined;
  /** Its record if it is still among the hot ones. */
  hot?: IncidentRecord | undefined;
}

/**
 * Reopens an incident whose channel is archived: it goes on in a new one, once
 * however many want it. Six calls until people see the new channel.
 *
 * @returns The incident as it goes on.
 * @throws SlackApiError; HeldByTwin when this very step was delivered twice
 */
export async function reopenClosed(
  slack: Slack,
  { channel, person, why, status, hot }: ReopenClosed,
): Promise<Decision<Done>> {
  const known = hot
    ? { record: hot, entries: await entriesOf(slack, channel) }
    : await closedIncident(slack, channel);
  if (!known || !await mayKnow(slack, known.record, person)) {
    return unknownIncident(REOPEN, channel);
  }
  const { record } = known;
  if (record.movedTo) return goesOnAlready(record.movedTo);
  const decided = reopen(record, { by: person, why, status });
  if (!decided.ok) return decided;
  const created = await continueIncident(slack, causeOf(channel), {
    asked: {
      title: record.title,
      private: record.private,
      declarer: person,
      continues: {
        channel,
        why: decided.value.why,
        status: decided.value.status,
      },
    },
    declaredAt: Date.now(),
    finish: true,
    earlier: "",
  }, known);
  switch (created.kind) {
    case "created":
      return created.before ? goesOnAlready(created.record.channel) : allow({
        record: created.record,
        unfinished: created.unfinished ?? [],
      });
    case "refused":
      return created.refusal;
    case "failed":
      throw created.error;
    case "left_to_another":
      return refuse(
        "being_done",
        `Cannot ${REOPEN}: somebody is doing that at this moment. Press again in half a minute, and you read where it goes on`,
      );
  }
}

/** One closed incident goes on in one channel. */
function causeOf(channel: string): string {
  return `reopen/${channel}`;
}
