import type {
  ActionItemEvent,
  DecisionEvent,
} from "../incident/decision_events.ts";
import { dayName, moment } from "../messages/dates.ts";
import { byWhom, words } from "./words.ts";

/** What was decided or changed for now, and what became of it, as mrkdwn. */
export function aboutDecision(event: DecisionEvent): string {
  if (event.kind === "decided") {
    const { what, text, owner, revisitAt } = event;
    const kind = what === "decision" ? "Decision" : "Temporary change";
    return `${kind}: ${words(text)}${owner ? ` (<@${owner}>)` : ""}${
      revisitAt
        ? `, to revisit ${moment(revisitAt, "{date_short} {time}")}`
        : ""
    }`;
  }
  const { how, text, by } = event;
  const became = {
    kept: "Kept",
    reverted: "Reverted",
    dropped: "Dropped",
    action_item: "Became an action item",
  }[how];
  return `${became}${byWhom(by)}: ${words(text)}`;
}

/** What is to be done afterwards, and what became of it, as mrkdwn. */
export function aboutActionItem(event: ActionItemEvent): string {
  const { title, by } = event;
  switch (event.kind) {
    case "action_item_added":
      return `Action item${event.owner ? ` for <@${event.owner}>` : ""}: ${
        words(title)
      }${event.due ? `, due ${dayName(event.due)}` : ""}`;
    case "action_item_changed":
      return `Action item changed${byWhom(by)}: ${words(title)}`;
    case "action_item_ended":
      return `Action item ${event.how}${byWhom(by)}: ${words(title)}`;
    case "action_item_reopened":
      return `Action item opened again${byWhom(by)}: ${words(title)}`;
  }
}
