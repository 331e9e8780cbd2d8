import type { Consequence } from "./consequence.ts";
import { announcementNow, topicNow } from "./public_face.ts";

/** Topic and announcement say it: the last that can be changed before the channel is archived. */
export const closed: Consequence<"closed"> = ({ record }) => [
  topicNow(record),
  ...announcementNow(record),
];
