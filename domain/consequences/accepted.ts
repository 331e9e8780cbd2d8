import { acceptedMessage } from "../messages/triage.ts";
import type { Consequence } from "./consequence.ts";
import { announcementNow, topicNow } from "./public_face.ts";

/** The channel reads it, and whoever reads its topic or announcement. */
export const accepted: Consequence<"accepted"> = ({ record, event, key }) => [
  {
    kind: "post",
    channel: record.channel,
    key: `${key}/accepted`,
    message: acceptedMessage(event),
  },
  topicNow(record),
  ...announcementNow(record),
];
