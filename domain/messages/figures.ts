import type { Evidence, Evident } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { SetByHand } from "../incident/lifecycle.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { type Figure, figures } from "../metrics/figures.ts";
import { helpFigures } from "../metrics/help.ts";
import { moment, span } from "./dates.ts";

/** Of what took less, the end need not say its day. Milliseconds. */
const SAME_DAY_MS = 12 * 3_600_000;

/** What each evidence is, as part of a sentence. */
export const EVIDENCE_NAMES: Record<Evidence, string> = {
  first_alert: "the first alert",
  first_message: "the first entry in the timeline",
  declared: "the declaration",
  reopened: "the reopening",
  mitigated: "the mitigation",
  resolved: "the end",
  typed: "set by hand",
};

/**
 * How long an incident took, a line of mrkdwn each: what is not measured says
 * so. Nothing that has not happened yet.
 */
export function figureLines(
  { lifecycle, asks }: Pick<IncidentRecord, "lifecycle" | "asks">,
): string[] {
  const { acknowledge, mitigate, resolve, undeclared, phases, impact } =
    figures(lifecycle);
  const inPhases = [
    ...(undeclared ? [`before the declaration ${took(undeclared)}`] : []),
    ...phases.map((phase) => `${STATUS_NAMES[phase.status]} ${took(phase)}`),
  ];
  return [
    ...named("Acknowledged after", acknowledge),
    ...named("Mitigated after", mitigate),
    ...named("Resolved after", resolve),
    ...(inPhases.length ? [`*In each status*: ${inPhases.join(" · ")}`] : []),
    ...named("It hurt for", impact),
    ...help({ asks }),
  ];
}

/** When it hurt, and how that is known; one line of mrkdwn. */
export function impactLine(
  { start, end, set }: {
    start: Evident;
    end: Evident;
    set?: { start?: SetByHand; end?: SetByHand };
  },
): string {
  const until = end.at - start.at < SAME_DAY_MS
    ? "{time}"
    : "{date_short} {time}";
  return `from ${when(start, set?.start, "{date_short} {time}")} until ${
    when(end, set?.end, until)
  }`;
}

function when(
  { at, from }: Evident,
  set: SetByHand | undefined,
  format: string,
): string {
  const how = set ? mark({ sure: set.how, by: set.by }) : EVIDENCE_NAMES[from];
  return `${moment(at, format)} (${how})`;
}

function named(name: string, figure: Figure | undefined): string[] {
  return figure ? [`*${name}*: ${took(figure)}`] : [];
}

/** How long something took, with how that is known where it was not measured. */
export function took(figure: Figure): string {
  const how = mark(figure);
  return `${span(figure.ms)}${how ? ` (${how})` : ""}`;
}

/** What is said of a clock that was not measured. */
export function mark({ sure, by }: Pick<Figure, "sure" | "by">): string {
  if (sure === "measured") return "";
  const who = by ? ` by <@${by}>` : "";
  return sure === "estimated" ? `estimated${who}` : `set${who}`;
}

function help({ asks }: Pick<IncidentRecord, "asks">): string[] {
  const { escalations, asks: asked, answered, timeToAnswer } = helpFigures({
    asks,
  });
  if (!asked) return [];
  const quickest = timeToAnswer.length
    ? `, the first after ${span(Math.min(...timeToAnswer))}`
    : "";
  return [
    `*Help*: escalated ${
      escalations === 1 ? "once" : `${escalations} times`
    }, ${asked} asked, ${answered || "nobody"} on it${quickest}`,
  ];
}
