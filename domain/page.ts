import { allow, type Decision, refuse } from "./decision.ts";
import type { IncidentEvent } from "./incident/events.ts";
import type { IncidentRecord } from "./incident/record.ts";
import { possible } from "./incident/possible.ts";
import { mayBeSpokenOf } from "./incident/outside.ts";
import type { Settings } from "./settings/settings.ts";
import { characters, cut, oneLine } from "./text.ts";

/** Longest summary that pagers take, characters. */
export const SUMMARY_MAX = 1000;

/** How urgent pagers say that something is. */
export type Urgency = "critical" | "error" | "warning" | "info";

/** What a pager is told. */
export interface Page {
  /** By which the pager knows this incident again: the same is one alert. */
  key: string;
  summary: string;
  urgency: Urgency;
  /** Where people find it: a link that opens the channel. */
  link: string;
  /** More about it, as a table of words. */
  details: Record<string, string>;
}

/** What became of calling a pager. */
export type Paged =
  | { ok: true }
  /** `why` follows the pager's name in a sentence; what may pass is tried again. */
  | { ok: false; why: string; mayPass: boolean };

/** Something that wakes people up. */
export interface Pager {
  name: string;
  trigger(page: Page): Promise<Paged>;
  resolve(key: string): Promise<Paged>;
}

/**
 * What a pager is told of an incident. One that is private or shared is told
 * without any of its words: a pager shows them outside of its channel.
 *
 * @param summary What to say; "" for the title.
 * @param team The workspace's id.
 */
export function pageOf(
  record: IncidentRecord,
  summary: string,
  { severities }: Pick<Settings, "severities">,
  team: string,
): Decision<Page> {
  const can = possible(record.lifecycle, "page");
  if (!can.ok) return can;
  const words = oneLine(summary) || `${record.severityName} ${record.title}`;
  const length = characters(words);
  if (length > SUMMARY_MAX) {
    return refuse(
      "text_too_long",
      `Cannot page: the summary has ${length} characters, at most ${SUMMARY_MAX} are possible`,
    );
  }
  const { channel, name, severityName, typeName, impact } = record;
  const isOpen = mayBeSpokenOf(record);
  return allow({
    key: pageKey(channel),
    summary: isOpen
      ? words
      : `${severityName}: an incident needs you. Open Slack`,
    urgency: urgencyOf(record.severity, severities),
    link: `https://slack.com/app_redirect?channel=${channel}&team=${team}`,
    details: isOpen
      ? {
        incident: name,
        severity: severityName,
        type: typeName,
        ...(impact ? { impact: cut(impact, 500) } : {}),
      }
      : { severity: severityName },
  });
}

/** That somebody was paged, as an event. */
export function paged(
  by: string,
  pager: string,
  { key, summary }: Page,
): IncidentEvent {
  return { kind: "paged", by, pager, key, summary };
}

/** The key by which pagers know an incident. */
export function pageKey(channel: string): string {
  return `incd-${channel}`;
}

/** The worst is critical, the mildest is information, those between by their place. */
function urgencyOf(
  severity: string,
  severities: Settings["severities"],
): Urgency {
  const place = severities.findIndex(({ id }) => id === severity);
  if (place <= 0) return "critical";
  if (place === 1) return "error";
  return place === severities.length - 1 ? "info" : "warning";
}
