import { type Decision, refuse } from "../domain/decision.ts";
import type { IncidentEvent } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  CHANGE_REVIEW,
  changeReview as decideChange,
  PUBLISH_REVIEW,
  publishReview as decidePublishing,
  reviewRound,
  SKIP_REVIEW,
  skipReview as decideSkipping,
} from "../domain/incident/review.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";
import { addActionItemsToReview } from "./add_action_items_to_review.ts";
import { change, type Changed } from "./change.ts";
import { unfitPeople } from "./unfit_people.ts";

/** Who asks for it, about which incident. */
interface Asked {
  channel: string;
  /** Slack user id. */
  person: string;
  /** The execution. */
  cause: string;
  known?: IncidentRecord | undefined;
}

/**
 * Gives the review to somebody, or another day.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function changeReview(
  slack: Slack,
  { owner, dueAt, ...asked }: Asked & { owner?: string; dueAt?: number },
): Promise<Decision<Changed>> {
  if (owner && owner !== asked.person) {
    const [sentence] = await unfitPeople(slack, [owner]);
    if (sentence) {
      return refuse("cannot_take_part", `Cannot ${CHANGE_REVIEW}: ${sentence}`);
    }
  }
  const wanted = {
    by: asked.person,
    ...(owner === undefined ? {} : { owner }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
  return await changed(
    slack,
    asked,
    CHANGE_REVIEW,
    (record) => decideChange(record, wanted),
  );
}

/**
 * Tells everybody what came of it; of a private incident, those in its channel.
 * Then action items that the review does not name yet are added to it.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function publishReview(
  slack: Slack,
  { summary, ...asked }: Asked & { summary: string },
): Promise<Decision<Changed>> {
  const published = await changed(
    slack,
    asked,
    PUBLISH_REVIEW,
    (record) => decidePublishing(record, { by: asked.person, summary }),
  );
  if (published.ok) {
    // What is missing there stands in what was published.
    const { record } = published.value;
    await unlessFailed(() => addActionItemsToReview(slack, record));
  }
  return published;
}

/**
 * There will be none.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export function skipReview(
  slack: Slack,
  { why, ...asked }: Asked & { why: string },
): Promise<Decision<Changed>> {
  return changed(
    slack,
    asked,
    SKIP_REVIEW,
    (record) => decideSkipping(record, { by: asked.person, why }),
  );
}

function changed(
  slack: Slack,
  { known, ...asked }: Asked,
  what: string,
  decide: (record: IncidentRecord) => Decision<IncidentEvent>,
): Promise<Decision<Changed>> {
  return change(slack, {
    ...asked,
    ...(known ? { known } : {}),
    what,
    subject: reviewRound,
    decide,
  });
}
