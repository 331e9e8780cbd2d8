import type { EndEvent } from "../incident/end_events.ts";
import type { Lifecycle } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape, oneLine } from "../text.ts";
import { byWhom } from "../timeline/words.ts";
import { context, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import { channelButtons, END_BUTTONS } from "./end_buttons.ts";
import { figureLines, impactLine } from "./figures.ts";
import type { Block, Message } from "./message.ts";

/** The end of an incident, as an event. */
export type Resolved = Extract<EndEvent, { kind: "resolved" }>;

/**
 * The final update for the people in the incident's channel, with how long it
 * took, and what is left to be done.
 *
 * @param at When it was resolved, milliseconds since 1970: what came after does not count here.
 */
export function resolvedMessage(
  record: IncidentRecord,
  event: Resolved,
  at: number,
): Message {
  const then = { ...record, lifecycle: until(record.lifecycle, at) };
  return {
    text: oneLiner(event),
    blocks: [
      section(`*Resolved*${byWhom(event.by)}`),
      ...body(event),
      section(figureLines(then).join("\n")),
      context(left(record, event)),
      ...channelButtons(record, END_BUTTONS),
    ],
  };
}

/** The same for people who are not in the channel: it says which incident it is about. */
export function resolvedElsewhere(
  { channel, severityName, title }: IncidentRecord,
  event: Resolved,
): Message {
  return {
    text: `${escape(title)}: ${oneLiner(event)}`,
    blocks: [
      section(`*Resolved*: <#${channel}>${byWhom(event.by)}`),
      typed(`${severityName} ${title}`),
      ...body(event),
      context("This was the last update, unless it is reopened"),
    ],
  };
}

function body({ fix, text, customers, impact }: Resolved): Block[] {
  return [
    ...(text ? [typed(text)] : []),
    section(`*What fixed it*\n${escape(fix)}`),
    ...(customers ? [section(`*Who was affected*\n${escape(customers)}`)] : []),
    section(
      impact
        ? `*When it hurt*: ${impactLine(impact)}`
        : "*When it hurt*: it hurt nobody",
    ),
  ];
}

/** What nobody must forget now. */
function left({ openTasks }: IncidentRecord, { review }: Resolved): string {
  return [
    "Reminders and open asks have stopped",
    ...(openTasks.length
      ? [
        openTasks.length === 1
          ? "1 task is open"
          : `${openTasks.length} tasks are open`,
      ]
      : []),
    ...(review
      ? [
        `Review${review.owner ? ` by <@${review.owner}>` : ""} until ${
          moment(review.dueAt, "{date_short_pretty}")
        }`,
      ]
      : []),
  ].join("  ·  ");
}

/** The clocks as they were at a moment. */
function until(lifecycle: Lifecycle, at: number): Lifecycle {
  const ends = lifecycle.phases.flatMap(({ status }, n) =>
    status === "resolved" ? [n] : []
  );
  const end = ends.findLast((n) => lifecycle.phases[n]!.at <= at) ?? ends[0];
  if (end === undefined) return lifecycle;
  const nth = ends.indexOf(end);
  const { impacts } = lifecycle;
  return {
    ...lifecycle,
    phases: lifecycle.phases.slice(0, end + 1),
    ...(impacts ? { impacts: impacts.slice(0, nth + 1) } : {}),
  };
}

/** For notifications and screen readers. */
function oneLiner({ fix, text }: Resolved): string {
  return `Resolved: ${escape(cut(oneLine(text || fix), 300))}`;
}
