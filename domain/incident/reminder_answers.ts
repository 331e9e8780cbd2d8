import { allow, type Decision, refuse } from "../decision.ts";
import { moment } from "../messages/dates.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord, IncidentState } from "./record.ts";
import { update } from "./update.ts";

const MINUTE_MS = 60_000;

/** How long a reminder is put off with one click, minutes. */
export const SNOOZE_MINUTES = 15;

/** Longest time for which the next update can be put off, minutes: a day. */
export const PUT_OFF_MAX = 1440;

/** What can be answered to a reminder with one click. */
export const REMINDER_ANSWERS = ["send", "nothing_new", "snooze"] as const;

export type ReminderAnswer = typeof REMINDER_ANSWERS[number];

/** Which reminder it was: when the update was due, and which of its reminders. Milliseconds since 1970. */
export interface ReminderId {
  due: number;
  at: number;
}

/** A reminder's id as buttons carry it. */
export function reminderWord({ due, at }: ReminderId): string {
  return `${due}-${at}`;
}

/** The id in what a button says, which anybody can forge; nothing if it is none. */
export function readReminder(word: string): ReminderId | undefined {
  const [, due, at] = /^(\d{13})-(\d{13})$/.exec(word) ?? [];
  return due && at ? { due: Number(due), at: Number(at) } : undefined;
}

/** What follows from an answer; refused if the clock was started anew since the reminder. */
export function answerReminder(
  record: IncidentRecord,
  answer: ReminderAnswer,
  { reminder, by, at }: { reminder: string; by: string; at: number },
): Decision<IncidentEvent> {
  const outdated = whyOutdated(record, reminder);
  if (outdated) return outdated;
  switch (answer) {
    case "send":
      return record.draft?.reminder === reminder
        ? update(record, { by, text: record.draft.text }, at)
        : refuse(
          "reminder_outdated",
          "Cannot send this draft: there is a newer one. Look at the last reminder",
        );
    case "nothing_new":
      return nothingNew(record, by);
    case "snooze":
      return snooze(record, { by, at, minutes: SNOOZE_MINUTES });
  }
}

/** Why a reminder needs no answer any more; nothing if it does. */
export function whyOutdated(
  { lifecycle, nextUpdateAt }: IncidentState,
  reminder: string,
) {
  const can = possible(lifecycle, "nothing_new", "answer this reminder");
  if (!can.ok) return can;
  if (readReminder(reminder)?.due === nextUpdateAt) return undefined;
  return refuse(
    "reminder_outdated",
    `Cannot answer this reminder: it is settled already. ${
      nextUpdateAt
        ? `The next update is due ${moment(nextUpdateAt, "{time}")}`
        : "No update is due"
    }`,
  );
}

/** Somebody says that there is nothing new: the wait for the next update starts anew. */
export function nothingNew(
  { lifecycle }: IncidentState,
  by: string,
): Decision<IncidentEvent> {
  const can = possible(lifecycle, "nothing_new");
  return can.ok ? allow({ kind: "nothing_new", by }) : can;
}

/** Somebody wants to be reminded later. */
export function snooze(
  { lifecycle }: IncidentState,
  { by, at, minutes }: { by: string; at: number; minutes: number },
): Decision<IncidentEvent> {
  const can = possible(lifecycle, "put_off_update");
  if (!can.ok) return can;
  if (!(minutes >= 1 && minutes <= PUT_OFF_MAX)) {
    return refuse(
      "minutes_out_of_range",
      `Cannot put off the next update: ${minutes} minutes is not between 1 and ${PUT_OFF_MAX}`,
    );
  }
  return allow({
    kind: "update_snoozed",
    by,
    until: at + Math.round(minutes) * MINUTE_MS,
  });
}
