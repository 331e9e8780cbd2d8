import { taskForYou } from "../messages/task.ts";
import type { Consequence } from "./consequence.ts";

/** Who is given a task by somebody else comes into the channel and reads of it privately; who took it knows. */
export const taskGiven: Consequence<"task_given"> = (
  { record, event, key },
) =>
  !event.owner || event.owner === event.by ? [] : [{
    kind: "call",
    channel: record.channel,
    users: [event.owner],
    groups: [],
    key: `${key}/task`,
    message: taskForYou(record, event),
  }];
