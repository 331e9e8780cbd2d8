import { taskForYou, taskGivenBack } from "../messages/task.ts";
import type { Consequence } from "./consequence.ts";

/**
 * The new owner reads of it privately. Who gives a task back leaves it to the
 * commander, who reads so.
 */
export const taskReassigned: Consequence<"task_reassigned"> = (
  { record, event, key },
) => {
  const { owner, from, by } = event;
  const { commander } = record.roles;
  if (owner) {
    return owner === by ? [] : [{
      kind: "call",
      channel: record.channel,
      users: [owner],
      groups: [],
      key: `${key}/task`,
      message: taskForYou(record, event),
    }];
  }
  return from !== by || !commander || commander === by ? [] : [{
    kind: "tell_privately",
    user: commander,
    key: `${key}/given-back`,
    message: taskGivenBack(record, event),
  }];
};
