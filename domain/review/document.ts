// What a review says. To add a section: write domain/review/sections/<name>.ts
// and its place in SECTIONS.
import { plainMarkdown } from "../markdown.ts";
import type { KeptEntry } from "../incident/events.ts";
import { isWithdrawn } from "../timeline/latest.ts";
import type { Reviewed, Section } from "./reviewed.ts";
import { actionItems, preventiveMeasures } from "./sections/action_items.ts";
import { actionsTaken } from "./sections/actions_taken.ts";
import { causes } from "./sections/causes.ts";
import { decisions } from "./sections/decisions.ts";
import { figuresTable } from "./sections/figures_table.ts";
import { impact } from "./sections/impact.ts";
import { lessons } from "./sections/lessons.ts";
import { people } from "./sections/people.ts";
import { severity } from "./sections/severity.ts";
import { summary } from "./sections/summary.ts";
import { timeline } from "./sections/timeline.ts";

/** In the order in which one reads. */
const SECTIONS: Section[] = [
  summary,
  severity,
  impact,
  figuresTable,
  people,
  timeline,
  actionsTaken,
  decisions,
  causes,
  lessons,
  actionItems,
  preventiveMeasures,
];

/** By these words Incd knows again what it has written. */
export const REVIEW_MARK = "Incd wrote the facts in this review";

/** The title of a review. */
export function reviewTitle({ title }: { title: string }): string {
  return `Incident review: ${title}`;
}

/**
 * The review of an incident, in Markdown: the facts as its events say them, and
 * questions where only people know.
 *
 * @param entries All entries of its timeline, in any order.
 */
export function reviewDocument(
  { entries, ...rest }: Omit<Reviewed, "entries"> & { entries: KeptEntry[] },
): string {
  const reviewed: Reviewed = {
    ...rest,
    entries: entries.filter(({ event }) => !isWithdrawn(event))
      .sort((a, b) =>
        a.at - b.at || a.recordedAt - b.recordedAt ||
        a.id.localeCompare(b.id, "en", { numeric: true })
      ),
  };
  return [preface(reviewed), ...SECTIONS.flatMap((one) => text(one, reviewed))]
    .join("\n\n");
}

function preface({ wording, now, record }: Reviewed): string {
  return `*${REVIEW_MARK} of #${
    plainMarkdown(record.name)
  } from its timeline, on ${
    wording.day(now)
  }. The lines with a bar beside them are questions: answer them where they stand, and take the bar away.*`;
}

function text({ heading, body }: Section, reviewed: Reviewed): string[] {
  const paragraphs = body(reviewed);
  return paragraphs.length ? [`## ${heading}`, ...paragraphs] : [];
}
