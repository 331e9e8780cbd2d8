import type { Evidence, Evident } from "../../incident/end_events.ts";
import type { SetByHand } from "../../incident/lifecycle.ts";
import { plainMarkdown } from "../../markdown.ts";
import { span } from "../../messages/dates.ts";
import {
  moment,
  points,
  question,
  type Reviewed,
  type Section,
} from "../reviewed.ts";

/** Whom it hurt, from when to when. */
export const impact: Section = {
  heading: "Impact assessment",
  body(reviewed) {
    const { record } = reviewed;
    const customers = record.resolution?.customers ?? "";
    const { impacts = [] } = record.lifecycle;
    return [
      ...points([
        ...(record.impact
          ? [`**Who, and how:** ${plainMarkdown(record.impact)}`]
          : []),
        ...(customers
          ? [`**Customers affected:** ${plainMarkdown(customers)}`]
          : []),
        ...impacts.map((one) => stretch(reviewed, one)),
      ]),
      ...(record.impact || customers ? [] : [
        question("Who was affected, how many, and what could they not do?"),
      ]),
      ...(impacts.length
        ? []
        : [question("From when to when did it hurt, and how do we know?")]),
      question(
        "What did it cost: orders, money, trust, promises to customers, data?",
      ),
    ];
  },
};

type Stretch = NonNullable<Reviewed["record"]["lifecycle"]["impacts"]>[number];

function stretch(reviewed: Reviewed, { start, end, set }: Stretch): string {
  return `**For ${span(Math.max(0, end.at - start.at))}:** from ${
    evident(reviewed, start, set?.start)
  } ${moment(reviewed, start.at, undefined)}, to ${
    evident(reviewed, end, set?.end)
  } ${moment(reviewed, end.at, start.at)}`;
}

function evident(
  { wording }: Reviewed,
  { from }: Evident,
  set: SetByHand | undefined,
): string {
  if (!set) return EVIDENCE[from];
  const how = set.how === "estimated" ? "estimated" : "set";
  return `the moment ${how} by ${wording.person(set.by)},`;
}

const EVIDENCE: Record<Evidence, string> = {
  first_alert: "the first alert",
  first_message: "the first message about it",
  declared: "its declaration",
  reopened: "its reopening",
  mitigated: "its mitigation",
  resolved: "its resolution",
  typed: "what somebody knew,",
};
