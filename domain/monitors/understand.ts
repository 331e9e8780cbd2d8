import { allow, type Decision, refuse } from "../decision.ts";
import { cut, fingerprint, oneLine } from "../text.ts";
import type { FlatAlert } from "./flat.ts";
import { momentOf } from "./moment.ts";
import type { Words } from "./monitor.ts";
import type { Signal, SignalStatus } from "./signal.ts";
import type { Urgency } from "./urgency.ts";
import { COMMON_WORDS, wordKey } from "./words.ts";

export const ALERT_TITLE_MAX = 200;
export const ALERT_DESCRIPTION_MAX = 2500;
const KEY_MAX = 200;
const LABELS_MAX = 1000;
const WORD_MAX = 80;
const LINK_MAX = 2900;

/** How a sender's alerts are read. */
export interface Meaning {
  /** The connected sender's id: it counts more than what the alert says of itself. */
  source?: string;
  /** What words mean to its kind of monitor; nothing if that is not known. */
  words?: Words | undefined;
  /** What its words mean to the team, over all else; the words as `wordKey` writes them. */
  severity?: Readonly<Record<string, Urgency>>;
  status?: Readonly<Record<string, SignalStatus>>;
  /** The urgency where the severity says nothing that is known. */
  otherwise: Urgency;
}

/**
 * What an alert says, cleaned. Only one without a title is refused; everything
 * else that is missing or not known has a meaning: an unknown status fires, since
 * an end that nobody understands is better than an alert that nobody sees.
 *
 * @param now Milliseconds since 1970.
 */
export function understand(
  flat: FlatAlert,
  meaning: Meaning,
  now: number,
): Decision<Signal> {
  const title = cut(line(flat.title), ALERT_TITLE_MAX);
  if (!title) {
    return refuse(
      "alert_unusable",
      "Cannot take in the alert: it has no title. Send one with each alert",
    );
  }
  const source = sourceOf(meaning.source || flat.source);
  const assumed: string[] = [];
  const severity = found(flat.severity, [
    meaning.severity,
    meaning.words?.severity,
    COMMON_WORDS.severity,
  ]);
  if (flat.severity.trim() && !severity) {
    assumed.push(`severity "${cut(line(flat.severity), 40)}"`);
  }
  const status = found(flat.status, [
    meaning.status,
    meaning.words?.status,
    COMMON_WORDS.status,
  ]);
  if (flat.status.trim() && !status) {
    assumed.push(`status "${cut(line(flat.status), 40)}"`);
  }
  return allow({
    source,
    key: keyOf(flat.dedup_key, title),
    title,
    description: cut(paragraphs(flat.description), ALERT_DESCRIPTION_MAX),
    urgency: severity ?? meaning.otherwise,
    status: status ?? "firing",
    service: cut(line(flat.service), WORD_MAX),
    environment: cut(line(flat.environment), WORD_MAX),
    group: cut(line(flat.group_key), KEY_MAX),
    url: linkOf(flat.url),
    runbookUrl: linkOf(flat.runbook_url),
    startsAt: momentOf(flat.starts_at, now),
    endsAt: momentOf(flat.ends_at, now),
    labels: cut(line(flat.labels), LABELS_MAX),
    count: countOf(flat.count),
    alertId: cut(line(flat.alert_id), KEY_MAX),
    assumed,
  });
}

/** A sender's word: one word in small letters, ≤ 40 characters; "monitor" where there is none. */
export function sourceOf(word: string): string {
  return line(word).toLowerCase().replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "") || "monitor";
}

/** The first meaning of a word; only words that stand in the lists themselves have one. */
function found<T>(
  word: string,
  lists: (Readonly<Record<string, T>> | undefined)[],
): T | undefined {
  const key = wordKey(word);
  const list = lists.find((one) => one && Object.hasOwn(one, key));
  return list?.[key];
}

/** The monitor's own key, else the title without its numbers: they count, the matter stays. */
function keyOf(given: string, title: string): string {
  const key = line(given) ||
    title.toLowerCase().replace(/\d+/g, "").replace(/\s+/g, " ").trim() ||
    title;
  const all = [...key];
  return all.length <= KEY_MAX
    ? key
    : `${all.slice(0, 40).join("")}#${fingerprint(key)}`;
}

function linkOf(given: string): string {
  const link = decoded(given).trim();
  return /^https?:\/\/[^\s<>|\p{Cc}]+$/iu.test(link) && link.length <= LINK_MAX
    ? link
    : "";
}

function countOf(given: string): number {
  const count = Number(given);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function line(text: string): string {
  return oneLine(decoded(bounded(text)));
}

/** Lines stay lines; Datadog's `%%%` and what would notify somebody there go. */
function paragraphs(text: string): string {
  return decoded(bounded(text)).replaceAll("%%%", "").split(/\r\n|\r|\n/)
    .map((one) => oneLine(one)).join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** Nothing of ours is longer, and a megabyte is not looked through. */
function bounded(text: string): string {
  return text.slice(0, 4 * ALERT_DESCRIPTION_MAX);
}

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&apos;": "'",
  "&amp;": "&",
};

/** Some monitors escape as for a web page; each entity is read once. */
function decoded(text: string): string {
  return text.replace(
    /&(?:lt|gt|quot|apos|amp|#39|#x27);/gi,
    (entity) => ENTITIES[entity.toLowerCase()]!,
  );
}
