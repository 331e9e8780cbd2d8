import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape } from "../text.ts";
import { section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { figureLines, impactLine } from "./figures.ts";
import type { Block } from "./message.ts";

/** On the card of what is over: what fixed it, how long it took, and what is left to be done. */
export function ended(record: IncidentRecord): Block[] {
  const { resolution, lifecycle } = record;
  if (!resolution) return [];
  const { customers } = resolution;
  const impact = lifecycle.impacts?.at(-1);
  return [
    section(`*What fixed it*\n${escape(cut(resolution.fix, 1000))}`),
    ...(customers && customers !== record.impact
      ? [
        section(
          `*Who was affected*\n${escape(cut(customers, 1000))}`,
        ),
      ]
      : []),
    section(
      [
        ...(impact ? [`*When it hurt*: ${impactLine(impact)}`] : []),
        ...figureLines(record),
      ].join("\n"),
    ),
    ...left(record),
  ];
}

/** Open tasks stand below by themselves. */
function left({ review, actionItems }: IncidentRecord): Block[] {
  const open = actionItems.filter(({ ended }) => !ended).length;
  const lines = [
    ...(review ? [reviewLine(review)] : []),
    ...(open ? [`Action items: ${open} open`] : []),
  ];
  return lines.length ? [section(`*What is left*\n${lines.join("\n")}`)] : [];
}

function reviewLine(
  { state, owner, dueAt }: NonNullable<IncidentRecord["review"]>,
): string {
  const whose = owner ? `<@${owner}>` : "nobody yet";
  const until = dueAt ? ` until ${moment(dueAt, "{date_short_pretty}")}` : "";
  switch (state) {
    case "due":
      return `Review: ${whose}${until}`;
    case "started":
      return `Review: begun, ${whose}${until}`;
    case "published":
      return "Review: published";
    case "skipped":
      return "Review: skipped";
  }
}
