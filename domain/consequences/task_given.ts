import { taskForYou } from "../messages/task.ts";
import { confirmation } from "./captured.ts";
import type { Consequence } from "./consequence.ts";

/** Who is given a task by somebody else comes into the channel and reads of it privately; who took it knows. A message that it was made from bears our emoji. */
export const taskGiven: Consequence<"task_given"> = (
  { record, event, key },
) => [
  ...(event.message
    ? [confirmation("react", record.channel, event.message.ts)]
    : []),
  ...(!event.owner || event.owner === event.by ? [] : [{
    kind: "call" as const,
    channel: record.channel,
    users: [event.owner],
    groups: [],
    key: `${key}/task`,
    message: taskForYou(record, event),
  }]),
];
