import { reminderWord, SNOOZE_MINUTES } from "../incident/reminder_answers.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { DueReminder } from "../updates/reminder.ts";
import { escape } from "../text.ts";
import { actions, context, section, typed, workflowButton } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";

/** How much was said in a channel. */
export interface Said {
  messages: number;
  /** There were more than could be counted. */
  more: boolean;
}

/**
 * The private reminder that an update is due, with what it could say.
 *
 * @param asked Who reads it, by Slack user id.
 * @param since When the last update was, milliseconds since 1970.
 * @param said What people wrote since; nothing if it could not be found out.
 */
export function reminder(
  record: IncidentRecord,
  which: DueReminder,
  { asked, since, draft, said }: {
    asked: string;
    since: number;
    draft: string;
    said: Said | undefined;
  },
): Message {
  const { channel, roles, severityName, title } = record;
  return {
    text: `A status update is due: ${escape(severityName)} ${escape(title)}`,
    blocks: [
      section(
        `*A status update is due* in <#${channel}> since ${
          moment(which.due, "{time}")
        }`,
      ),
      typed(`${severityName} ${title}`),
      ...(said ? [section(meanwhile(said, since))] : []),
      ...(draft ? [section("*Draft from the timeline*"), typed(draft)] : []),
      ...answers(record, which, draft !== ""),
      context(
        [
          ...(asked === roles.commander
            ? []
            : ["You read this since nobody else is in command"]),
          "Nothing is posted by itself",
        ].join("  ·  "),
      ),
    ],
  };
}

/** Said once in the channel, when the private reminder was ignored or there is nobody to remind. */
export function channelReminder(
  record: IncidentRecord,
  which: DueReminder,
): Message {
  const { commander } = record.roles;
  const { status_update: write } = record.shortcuts;
  const button = write &&
    workflowButton("status_update", "Status update", write.url);
  const text = `A status update is due since ${moment(which.due, "{time}")}. ${
    commander
      ? `<@${commander}>, or anybody who knows: post one`
      : "Nobody is in command: anybody who knows, post one"
  }`;
  return { text, blocks: [section(text, button)] };
}

function meanwhile({ messages, more }: Said, since: number): string {
  const time = moment(since, "{time}");
  if (!messages) return `Nobody has written in the channel since ${time}`;
  return `${more ? "More than " : ""}${messages} ${
    messages === 1 ? "message" : "messages"
  } in the channel since ${time}`;
}

/** Without the shortcut behind them there are no buttons. */
function answers(
  { channel, shortcuts }: IncidentRecord,
  which: DueReminder,
  hasDraft: boolean,
): Block[] {
  const shortcut = shortcuts.answer_reminder;
  if (!shortcut) return [];
  const button = (answer: string, text: string) =>
    workflowButton(`reminder_${answer}`, text, shortcut.url, {
      channel,
      answer,
      reminder: reminderWord(which),
    });
  return [actions([
    ...(hasDraft ? [button("send", "Send draft")] : []),
    button("edit", hasDraft ? "Edit" : "Write update"),
    button("nothing_new", "Nothing new"),
    button("snooze", `Snooze ${SNOOZE_MINUTES} min`),
  ])];
}
