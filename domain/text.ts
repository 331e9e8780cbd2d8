/**
 * The text on one line: runs of blanks and line breaks made one blank, and
 * characters gone that show nothing but turn the direction of what follows or
 * hide it, since a title stands in other people's sentences.
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(UNSEEN, "").trim();
}

/** Control characters, and those that set the direction of writing. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** How many characters a person would count, not UTF-16 units. */
export function characters(text: string): number {
  return [...text].length;
}

/** The text, or its beginning and "…" so that it has at most `max` characters. */
export function cut(text: string, max: number): string {
  const all = [...text];
  return all.length <= max
    ? text
    : all.slice(0, max - 1).join("").trimEnd() + "…";
}

/**
 * Text for a place where Slack reads mrkdwn, so that it can mention nobody and
 * link nowhere: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** `a`, `b` and `c` for people; "nobody" has no place here: an empty list is "". */
export function list(items: string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
