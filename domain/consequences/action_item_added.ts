import { itemForYou } from "../messages/action_item.ts";
import type { Consequence } from "./consequence.ts";

/** Who is given an action item by somebody else comes into the channel and reads of it privately; who took it knows. */
export const actionItemAdded: Consequence<"action_item_added"> = (
  { record, event: { item: id, title, due, owner, by }, key },
) =>
  !owner || owner === by ? [] : [{
    kind: "call",
    channel: record.channel,
    users: [owner],
    groups: [],
    key: `${key}/action_item`,
    message: itemForYou(record, { id, title, due }, by),
  }];
