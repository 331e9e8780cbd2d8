import type { ActionItem } from "../../incident/aftermath.ts";
import { plainMarkdown } from "../../markdown.ts";
import type { Wording } from "../wording.ts";
import { question, type Reviewed, type Section } from "../reviewed.ts";

/** What keeps it from happening again, or lets us notice sooner. */
const PREVENTIVE: ActionItem["does"][] = ["prevent", "detect"];

/** The heading under which an action item belongs. */
export function headingOf({ does }: Pick<ActionItem, "does">): string {
  return (PREVENTIVE.includes(does) ? preventiveMeasures : actionItems).heading;
}

/** What is to be done afterwards. */
export const actionItems: Section = {
  heading: "Action items",
  body: (reviewed) => {
    const items = itemsThat(reviewed, (does) => !PREVENTIVE.includes(does));
    return items.length ? [items.join("\n")] : [
      question(
        "What is left to clean up, repair or tell, who does it, and by when? Action items, in the incident's channel, reminds them.",
      ),
    ];
  },
};

/** What keeps it from happening again. */
export const preventiveMeasures: Section = {
  heading: "Preventive measures",
  body: (reviewed) => {
    const items = itemsThat(reviewed, (does) => PREVENTIVE.includes(does));
    return [
      ...(items.length ? [items.join("\n")] : []),
      question(
        items.length
          ? "Would these have prevented it, or let us notice sooner? What else would?"
          : "What would have prevented it, or let us notice sooner? Give each an owner and a day.",
      ),
    ];
  },
};

function itemsThat(
  { record, wording }: Reviewed,
  belong: (does: ActionItem["does"]) => boolean,
): string[] {
  return record.actionItems
    .filter(({ ended, does }) => ended?.how !== "dropped" && belong(does))
    .map((item) => actionItemLine(item, wording));
}

/** An action item as a box to be ticked. */
export function actionItemLine(
  { title, owner, due, ended }: ActionItem,
  wording: Wording,
): string {
  return `- [${ended ? "x" : " "}] ${plainMarkdown(title)}: ${
    owner ? wording.person(owner) : "nobody yet"
  }${due ? `, by ${wording.day(Date.parse(`${due}T12:00Z`))}` : ""}`;
}

/**
 * Words of an action item by which it is found in a document: the longest that
 * no sign of Markdown parts; nothing if there are none.
 */
export function wordsToFind({ title }: ActionItem): string | undefined {
  const runs = title.match(/[\p{L}\p{N} ,'-]{3,60}/gu) ?? [];
  return runs.map((run) => run.trim())
    .reduce((best, run) => run.length > best.length ? run : best, "") ||
    undefined;
}
