import { allow, type Decision, refuse } from "../decision.ts";
import type { Responders } from "../settings/settings.ts";
import { characters } from "../text.ts";
import type { IncidentEvent, SeverityThen } from "./events.ts";
import { isOver, statusOf } from "./lifecycle.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";
import type { Status } from "./status.ts";

/** As in "Cannot <what>". */
export const UPDATE = "post an update";

/** The text of an update that people still read. */
export const UPDATE_TEXT_MAX = 3000;

/** Who is affected and how, in a sentence or two. */
export const IMPACT_MAX = 1000;

const MINUTE_MS = 60_000;

/** Where an update can lead: while an incident is open. The others are ends, and ask for more than words. */
export const UPDATE_STATUSES = [
  "triage",
  "investigating",
  "identified",
  "monitoring",
] as const satisfies readonly Status[];

/** Where an incident stands that is open. */
export type OpenStatus = typeof UPDATE_STATUSES[number];

/** What somebody wants to say about an incident; what is absent stays as it is. */
export interface Update {
  /** Slack user id; "" for a workflow. */
  by: string;
  text: string;
  status?: OpenStatus;
  severity?: SeverityThen;
  /** Whom that severity calls and the one before did not. */
  called?: Responders;
  impact?: string;
  /** When the next one is promised, minutes from now; 0 = none; absent: as the severity says. */
  nextMinutes?: number;
}

/** A status update: refused if it says nothing that is new. */
export function update(
  state: IncidentState,
  wanted: Update,
  at: number,
): Decision<IncidentEvent> {
  const can = possible(state.lifecycle, "post_update");
  if (!can.ok) return can;
  // Its words, severity and impact may still change; where it stands does not.
  const may = wanted.status
    ? possible(state.lifecycle, "resolve", "change the status")
    : can;
  if (!may.ok) return may;
  const text = wanted.text.trim();
  const changed = changes(state, wanted);
  const says = text || Object.keys(changed).length ||
    wanted.nextMinutes !== undefined;
  if (!says) {
    return refuse(
      "nothing_changed",
      `Cannot ${UPDATE}: nothing has changed and there is no text`,
    );
  }
  return tooLong("text_too_long", "text", text, UPDATE_TEXT_MAX) ??
    tooLong("impact_too_long", "impact", changed.impact, IMPACT_MAX) ??
    allow({
      kind: "updated",
      by: wanted.by,
      text,
      ...changed,
      ...promised(state, wanted, at),
    });
}

type Updated = Extract<IncidentEvent, { kind: "updated" }>;

function changes(
  state: IncidentState,
  { status, severity, called, impact }: Update,
): Omit<Updated, "kind" | "by" | "text"> {
  const before = statusOf(state.lifecycle);
  const moves = status !== undefined && status !== before;
  const regrades = severity !== undefined && severity.id !== state.severity;
  const impactNow = impact?.trim();
  return {
    ...(moves ? { status } : {}),
    ...(regrades ? { severity } : {}),
    ...(regrades && called ? { called } : {}),
    ...(moves || regrades
      ? {
        was: {
          ...(moves ? { status: before } : {}),
          ...(regrades ? { severity: state.severityName } : {}),
        },
      }
      : {}),
    ...(impactNow === undefined || impactNow === state.impact
      ? {}
      : { impact: impactNow }),
  };
}

/** When the next update is due; nothing more is once it is over. */
function promised(
  { lifecycle, updateMinutes }: IncidentState,
  { severity, nextMinutes }: Update,
  at: number,
): { nextUpdateAt?: number } {
  if (isOver(lifecycle)) return {};
  const minutes = nextMinutes ?? severity?.updateMinutes ?? updateMinutes;
  return { nextUpdateAt: minutes ? at + minutes * MINUTE_MS : 0 };
}

function tooLong(
  code: "text_too_long" | "impact_too_long",
  what: string,
  words: string | undefined,
  max: number,
) {
  const length = characters(words ?? "");
  return length > max
    ? refuse(
      code,
      `Cannot ${UPDATE}: the ${what} has ${length} characters, at most ${max} are possible`,
    )
    : undefined;
}
