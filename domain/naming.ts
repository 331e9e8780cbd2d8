import { cut } from "./text.ts";

/** Slack's limit: https://docs.slack.dev/reference/methods/conversations.create */
export const CHANNEL_NAME_MAX = 80;

/** What a channel's name is made of. */
export interface NameParts {
  prefix: string;
  /** When it was declared, milliseconds since 1970. */
  declaredAt: number;
  /** IANA time zone in which the date is written. */
  timeZone: string;
  /** Its id, if it shall stand in the name; never in that of a private one. */
  severity?: string;
  title: string;
  /** What to call it when no letter of the title can be written in a name. */
  fallback: string;
  private: boolean;
  /** What caused the declaration: makes the last tries differ from those of others. */
  cause: string;
}

/**
 * The names to try, in this order: the plain one, then `-2`, then with four
 * letters of its cause. A private incident's name tells nothing of
 * it, because taken names and archived channels are visible to others.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { channelNames } from "./naming.ts";
 *
 * const [first, second] = channelNames({
 *   prefix: "incd",
 *   declaredAt: Date.UTC(2026, 10, 23, 12),
 *   timeZone: "Etc/UTC",
 *   title: "Checkout errors (EU)",
 *   fallback: "sev2-outage",
 *   private: false,
 *   cause: "Fx1",
 * });
 * assertEquals(first, "incd-261123-checkout-errors-eu");
 * assertEquals(second, "incd-261123-checkout-errors-eu-2");
 * ```
 */
export function channelNames(parts: NameParts): string[] {
  const day = `${parts.prefix}-${dateStamp(parts.declaredAt, parts.timeZone)}`;
  const letters = causeLetters(parts.cause);
  if (parts.private) {
    return [2, 4, 6].map((n) => `${day}-private-${letters.slice(0, n)}`);
  }
  const severity = slug(parts.severity ?? "");
  const start = severity ? `${day}-${severity}` : day;
  const title = slug(parts.title) || slug(parts.fallback) || "incident";
  // Four letters: with two, every second time fifty at once would not all find a name.
  return ["", "-2", `-${letters.slice(0, 4)}`].map((end) =>
    shorten(`${start}-${title}`, CHANNEL_NAME_MAX - end.length) + end
  );
}

/**
 * The names to try for the channel in which an incident goes on: the old one
 * with the next number, the one after that, then with four letters of its cause.
 *
 * @param again The old one is itself such a channel: its number goes on.
 */
export function nextNames(
  name: string,
  cause: string,
  again: boolean,
): string[] {
  const [, base = name, number = "1"] = again
    ? /^(.+)-(\d+)$/.exec(name) ?? []
    : [];
  const next = Number(number) + 1;
  return [`-${next}`, `-${next + 1}`, `-${causeLetters(cause).slice(0, 4)}`]
    .map((end) => shorten(base, CHANNEL_NAME_MAX - end.length) + end);
}

/** `261123`: the day on which it was declared, as the team's clocks had it. */
export function dateStamp(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "2-digit",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((p) => p.type === type)!.value;
  return part("year") + part("month") + part("day");
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const FOLDS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** Lowercase ASCII letters and digits with single dashes between the words; "" if the text has none. */
export function slug(text: string): string {
  return text.toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => FOLDS[letter]!)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Cuts between words where the last one would be less than half there. */
function shorten(name: string, max: number): string {
  if (name.length <= max) return name;
  const hard = name.slice(0, max);
  const dash = hard.lastIndexOf("-");
  return (dash > max * 0.6 ? hard.slice(0, dash) : hard).replace(/-+$/, "");
}

/** Six lowercase letters or digits that depend on all of the cause. */
export function causeLetters(cause: string): string {
  // FNV-1a, then mixed as MurmurHash ends: causes that differ in their last letter differ here in all.
  let hash = 0x811c9dc5;
  for (let i = 0; i < cause.length; i++) {
    hash = Math.imul(hash ^ cause.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(7, "0").slice(1);
}

/** Slack's limit for a topic: https://docs.slack.dev/reference/methods/conversations.setTopic */
export const TOPIC_MAX = 250;

/** The channel's topic: what everyone must see without opening anything. */
export function topic(
  { severityName, statusName, commander, title }: {
    severityName: string;
    statusName: string;
    /** Slack user id; absent if nobody is in command. */
    commander: string | undefined;
    title: string;
  },
): string {
  const parts = [
    severityName,
    statusName,
    commander ? `Commander <@${commander}>` : "No commander",
    // A topic knows no escapes: without brackets no word of it can be a mention.
    title.replaceAll("<", "‹").replaceAll(">", "›"),
  ];
  return cut(parts.join(" · "), TOPIC_MAX);
}
