import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { actions, section } from "./blocks.ts";
import { resolveButton } from "./channel_changed.ts";
import { moment } from "./dates.ts";
import type { Message } from "./message.ts";
import { questionButton } from "./question_button.ts";

/** Nothing happens in an open incident: is it over? The same privately and in the channel. */
export function stillGoingOn(record: IncidentRecord, since: number): Message {
  const { channel, title } = record;
  const text = `Is ${escape(title)} still going on?`;
  const buttons = questionButton(
    record,
    { about: "stale", which: String(since) },
    "going_on",
    "Still going on",
  );
  return {
    text,
    blocks: [
      section(
        `*${text}*\n\nNothing has happened in <#${channel}> since ${
          moment(since, "{date_long_pretty}")
        }`,
      ),
      ...(buttons.length ? [actions(buttons)] : []),
      ...resolveButton(record),
    ],
  };
}
