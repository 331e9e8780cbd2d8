import type { IncidentEvent, KeptEntry } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { Settings } from "../settings/settings.ts";
import { plainMarkdown } from "../markdown.ts";
import { sentence } from "../timeline/story.ts";
import { messageLink } from "../timeline/message_link.ts";
import { offset } from "../timeline/page.ts";
import { fromMrkdwn } from "./from_mrkdwn.ts";
import type { Wording } from "./wording.ts";

/** All that a review is written from. */
export interface Reviewed {
  record: IncidentRecord;
  /** By when things happened, without what was taken back. */
  entries: KeptEntry[];
  settings: Pick<Settings, "severities" | "timeZone">;
  wording: Wording;
  /** When it is written, milliseconds since 1970. */
  now: number;
}

/** A part of a review. */
export interface Section {
  heading: string;
  /** Paragraphs of Markdown; none where there is nothing to say or ask. */
  body(reviewed: Reviewed): string[];
}

/** An entry whose event is of one of these kinds. */
type Of<Kind extends IncidentEvent["kind"]> = KeptEntry & {
  event: Extract<IncidentEvent, { kind: Kind }>;
};

/** The entries of some kinds. */
export function entriesOfKind<Kind extends IncidentEvent["kind"]>(
  { entries }: Reviewed,
  ...kinds: Kind[]
): Of<Kind>[] {
  return entries.filter((entry): entry is Of<Kind> =>
    (kinds as string[]).includes(entry.event.kind)
  );
}

/** What nobody has said yet: answered where it stands. */
export function question(words: string): string {
  return `> ${words}`;
}

/** A list with a point for each line of Markdown; nothing for none. */
export function points(lines: string[]): string[] {
  return lines.length ? [lines.map((line) => `- ${line}`).join("\n")] : [];
}

/** When, counted from the first sign and by the clock: `**T+0:12** 09:12`. */
export function when({ record, wording }: Reviewed, at: number): string {
  const after = offset(at, record.lifecycle.detectedAt);
  return `**${after}** ${wording.time(at)}`;
}

/** What happened, in a sentence with a link to the message if there is one. */
export function told(
  { record, wording }: Reviewed,
  { event, posted }: KeptEntry,
): string {
  const words = fromMrkdwn(sentence(event), wording);
  const message = "message" in event && event.message
    ? event.message
    : posted && { ts: posted.ts, threadTs: "" };
  return message
    ? `${words} ([message](${messageLink(record.channel, message)}))`
    : words;
}

/** A moment after another: with its day, if that is another one. */
export function moment(
  { wording }: Reviewed,
  at: number,
  after: number | undefined,
): string {
  const time = wording.time(at);
  return after !== undefined && wording.day(after) === wording.day(at)
    ? `at ${time}`
    : `on ${wording.day(at)} at ${time}`;
}

/** Somebody's words as a paragraph, each of their lines one of its own. */
export function typedWords(words: string): string {
  return words.trim().split(/\n+/).map((line) =>
    // A line that begins like a list or a divider is none.
    plainMarkdown(line.trim()).replace(/^(\d*)([-+_.)])/, "$1\\$2")
  ).join("\n\n");
}
