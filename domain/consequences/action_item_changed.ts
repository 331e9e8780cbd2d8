import { itemForYou } from "../messages/action_item.ts";
import type { Consequence } from "./consequence.ts";

/** The new owner comes into the channel and reads of it privately. */
export const actionItemChanged: Consequence<"action_item_changed"> = (
  { record, event: { item: id, title, owner, due, by }, key },
) => {
  if (!owner || owner === by) return [];
  const now = record.actionItems.find((item) => item.id === id);
  return [{
    kind: "call",
    channel: record.channel,
    users: [owner],
    groups: [],
    key: `${key}/action_item`,
    message: itemForYou(record, { id, title, due: due ?? now?.due ?? "" }, by),
  }];
};
