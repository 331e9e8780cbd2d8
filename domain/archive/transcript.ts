import type { IncidentRecord } from "../incident/record.ts";
import { messageLink } from "../timeline/message_link.ts";
import type { SeenMessage } from "./look.ts";
import { inWords, link, toMarkdown } from "./markdown.ts";

/** A message with all that Slack says of it. */
export interface Said extends SeenMessage {
  text?: string;
  /** What an app calls itself. */
  username?: string;
  edited?: { user: string; ts: string };
  files?: { id?: string; name?: string; title?: string; permalink?: string }[];
  [more: string]: unknown;
}

/**
 * What was said, for people: Markdown, by days, each message with its time as a
 * link to it and its replies below. Times are UTC: nobody's own clock is known.
 *
 * @param said The oldest first, replies after their message.
 * @param names What people are called, by user id.
 */
export function transcript(
  { channel, name, title }: Pick<IncidentRecord, "channel" | "name" | "title">,
  said: Said[],
  names: Record<string, string>,
): string {
  const parts = [`# ${inWords(title)}`, `Messages of #${name}. Times are UTC.`];
  let day = "";
  for (const message of said) {
    const isReply = message.thread_ts !== undefined &&
      message.thread_ts !== message.ts;
    const [date, time] = utc(message.ts);
    // Replies stand with their message, whenever they came.
    if (!isReply && date !== day) {
      day = date;
      parts.push(`## ${day}`);
    }
    const place = {
      ts: message.ts,
      threadTs: isReply ? message.thread_ts! : "",
    };
    const when = isReply && date !== day ? `${date} ${time}` : time;
    const who = names[message.user ?? ""] ?? message.username ??
      message.user ?? "An app";
    const head = `**${inWords(who)}** ${
      link(when, messageLink(channel, place))
    }${message.edited ? " (edited)" : ""}`;
    parts.push(quoted([head, ...words(message, names)], isReply ? "> " : ""));
  }
  return parts.join("\n\n") + "\n";
}

function words(
  { text = "", files = [] }: Said,
  names: Record<string, string>,
): string[] {
  return [
    ...(text ? [toMarkdown(text, names)] : []),
    ...files.map(({ id, name, title, permalink }) =>
      permalink
        ? `File: ${link(title || name || permalink, permalink)}`
        : `File: ${id ?? ""} (deleted)`
    ),
  ];
}

/** Each line with this in front, and as a line of its own. */
function quoted(paragraphs: string[], before: string): string {
  return paragraphs.flatMap((text) => text.split("\n"))
    .map((line) => `${before}${line}`.trimEnd()).join("  \n");
}

/** Day and time of a ts. */
function utc(ts: string): [string, string] {
  const iso = new Date(Number(ts) * 1000).toISOString();
  return [iso.slice(0, 10), iso.slice(11, 19)];
}
