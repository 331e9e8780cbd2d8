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

/** A short text that is the same for equal texts and hardly ever for others: tells whether something has changed. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
