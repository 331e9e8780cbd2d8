import { decidedElsewhere, declinedMessage } from "../messages/triage.ts";
import type { Consequence } from "./consequence.ts";
import { toFollowers } from "./followers.ts";
import { announcementNow, below, topicNow } from "./public_face.ts";

/** Everybody who read of it reads that it is none. */
export const declined: Consequence<"declined"> = ({ record, event, key }) => {
  const elsewhere = decidedElsewhere(record, event);
  return [
    {
      kind: "post",
      channel: record.channel,
      key: `${key}/declined`,
      message: declinedMessage(record, event),
    },
    topicNow(record),
    ...announcementNow(record),
    ...below(record, { key: `${key}/announced`, message: elsewhere }),
    ...toFollowers(record, { by: event.by, key, message: elsewhere }),
  ];
};
