import { itemForYou } from "../messages/action_item.ts";
import type { Consequence } from "./consequence.ts";

/** Whoever looked after a temporary change reads that it has become their action item, unless they made it one. */
export const revisited: Consequence<"revisited"> = (
  { record, event: { how, decision, by }, key },
) => {
  const item = how === "action_item"
    ? record.actionItems.find(({ id }) => id === decision)
    : undefined;
  return !item?.owner || item.owner === by ? [] : [{
    kind: "call",
    channel: record.channel,
    users: [item.owner],
    groups: [],
    key: `${key}/action_item`,
    message: itemForYou(record, item, by),
  }];
};
