import { itemForYou } from "../messages/action_item.ts";
import type { Consequence } from "./consequence.ts";

/** Whoever looked after a temporary change reads that it has become their action item, unless they made it one. */
export const revisited: Consequence<"revisited"> = (
  { record, event: { how, decision: id, text, by }, key },
) => {
  if (how !== "action_item") return [];
  // Asked before the event is written too: then it is still a decision.
  const item = record.actionItems.find((item) => item.id === id);
  const open = record.decisions.find((decision) => decision.id === id);
  const owner = (item ?? open)?.owner;
  return !owner || owner === by ? [] : [{
    kind: "call",
    channel: record.channel,
    users: [owner],
    groups: [],
    key: `${key}/action_item`,
    message: itemForYou(
      record,
      { id, title: item?.title ?? text, due: item?.due ?? "" },
      by,
    ),
  }];
};
