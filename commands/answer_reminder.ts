import { type Decision, refuse } from "../domain/decision.ts";
import type { IncidentEvent } from "../domain/incident/events.ts";
import {
  answerReminder as decide,
  readReminder,
  REMINDER_ANSWERS,
} from "../domain/incident/reminder_answers.ts";
import { moment } from "../domain/messages/dates.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/** As in "Cannot <what>". */
export const ANSWER = "answer the reminder";

/**
 * Somebody answers a reminder with one click. The first answer counts: what is
 * pressed after it is told that all is settled.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function answerReminder(
  slack: Slack,
  { answer: word, reminder, ...asked }: {
    channel: string;
    person: string;
    cause: string;
    answer: string;
    reminder: string;
  },
): Promise<Decision<Changed>> {
  const answer = REMINDER_ANSWERS.find((answer) => answer === word);
  const which = readReminder(reminder);
  if (!answer || !which) {
    return refuse(
      "reminder_outdated",
      `Cannot ${ANSWER}: the button does not say which. Type /status to post an update`,
    );
  }
  return await change(slack, {
    ...asked,
    what: ANSWER,
    subject: () => `reminder/${which.due}`,
    decide: (record, at) =>
      decide(record, answer, { reminder, by: asked.person, at }),
  });
}

/** What whoever pressed reads, as mrkdwn. */
export function answeredReminder(
  { record: { channel, nextUpdateAt }, entry: { event } }: Changed,
): string {
  const next = nextUpdateAt
    ? ` The next one is due ${moment(nextUpdateAt, "{time}")}`
    : "";
  return `✓ ${SETTLED[event.kind] ?? "Done"} in <#${channel}>.${next}`;
}

const SETTLED: Partial<Record<IncidentEvent["kind"], string>> = {
  updated: "The update is posted",
  nothing_new: "It is noted that there is nothing new",
  update_snoozed: "The update can wait",
};
