import { decidedElsewhere, mergedMessage } from "../messages/triage.ts";
import type { Consequence } from "./consequence.ts";
import { toFollowers } from "./followers.ts";
import { announcementNow, below, topicNow } from "./public_face.ts";

/** Everybody who read of it reads where it goes on. */
export const merged: Consequence<"merged"> = ({ record, event, key }) => {
  const elsewhere = decidedElsewhere(record, event);
  return [
    {
      kind: "post",
      channel: record.channel,
      key: `${key}/merged`,
      message: mergedMessage(event),
    },
    topicNow(record),
    ...announcementNow(record),
    ...below(record, { key: `${key}/announced`, message: elsewhere }),
    ...toFollowers(record, { by: event.by, key, message: elsewhere }),
  ];
};
