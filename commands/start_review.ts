import { loadTeam } from "../datastores/settings/store.ts";
import { entriesOf } from "../datastores/timeline/store.ts";
import type { Decision } from "../domain/decision.ts";
import {
  reviewRound,
  reviewStartable,
  START_REVIEW,
  startReview as decide,
} from "../domain/incident/review.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { writeReview } from "./write_review.ts";

/**
 * Begins the review of a resolved incident: Incd writes what its events say,
 * once, and the channel learns where.
 *
 * @param cause The execution.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function startReview(
  slack: Slack,
  { channel, person, cause }: {
    channel: string;
    /** Slack user id; "" if a workflow does. */
    person: string;
    cause: string;
  },
): Promise<Decision<Changed>> {
  const asked = { channel, person, what: START_REVIEW };
  const [found, entries, { settings }] = await Promise.all([
    incidentFor(slack, asked),
    entriesOf(slack, channel),
    loadTeam(slack),
  ]);
  if (!found.ok) return found;
  const record = found.value;
  const can = reviewStartable(record);
  if (!can.ok) return can;
  const now = Date.now();
  const written = await writeReview(slack, { record, entries, settings, now });
  if (!written.ok) return written;
  return await change(slack, {
    ...asked,
    cause,
    known: record,
    subject: reviewRound,
    decide: (record) => decide(record, { by: person, ...written.value }),
  });
}
