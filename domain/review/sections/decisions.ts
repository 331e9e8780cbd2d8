import type { DecisionEvent } from "../../incident/decision_events.ts";
import type { KeptEntry } from "../../incident/events.ts";
import { plainMarkdown } from "../../markdown.ts";
import {
  entriesOfKind,
  points,
  question,
  type Reviewed,
  type Section,
  told,
  when,
} from "../reviewed.ts";

/** What was decided, what was changed for the time being, and what became of it. */
export const decisions: Section = {
  heading: "Decisions",
  body(reviewed) {
    const decided = entriesOfKind(reviewed, "decided", "captured").filter((
      { event },
    ) =>
      event.kind === "captured"
        ? event.as === "decision"
        : event.what === "decision"
    );
    const changes = entriesOfKind(reviewed, "decided")
      .filter(({ event }) => event.what === "temporary");
    return [
      ...points(decided.map((entry) => line(reviewed, entry))),
      ...(changes.length
        ? [
          "**Changed for the time being**",
          ...points(changes.map((entry) => line(reviewed, entry))),
        ]
        : []),
      question(
        decided.length
          ? "Which of these would we take again, knowing only what was known then?"
          : "What was decided, by whom, and on what knowledge?",
      ),
    ];
  },
};

function line(reviewed: Reviewed, entry: KeptEntry): string {
  const { event } = entry;
  return event.kind === "decided"
    ? `${when(reviewed, entry.at)} ${plainMarkdown(event.text)}${
      event.owner ? ` (${reviewed.wording.person(event.owner)})` : ""
    }. ${became(reviewed, event)}`
    : `${when(reviewed, entry.at)} ${
      told(reviewed, entry).replace(/^Decision: /, "")
    }`;
}

/** What became of it in the end. */
function became(
  reviewed: Reviewed,
  { decision, what }: Extract<DecisionEvent, { kind: "decided" }>,
): string {
  const last = entriesOfKind(reviewed, "revisited")
    .findLast(({ event }) => event.decision === decision);
  const how = last?.event.how ?? "kept";
  switch (how) {
    case "kept":
      return what === "temporary" ? "**Still in place.**" : "It still holds.";
    case "reverted":
      return `Reverted on ${reviewed.wording.day(last!.at)}.`;
    case "dropped":
      return "Dropped later.";
    case "action_item":
      return "It became an action item.";
  }
}
