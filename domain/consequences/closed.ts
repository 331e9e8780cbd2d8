import type { Consequence } from "./consequence.ts";
import { closedPrivately } from "../messages/closed_privately.ts";
import { privately } from "./privately.ts";
import { announcementNow, topicNow } from "./public_face.ts";

/**
 * Topic and announcement say it: the last that can be changed before the channel
 * is archived. A private incident has no announcement: whoever decides is told.
 */
export const closed: Consequence<"closed"> = ({ record, key }) => [
  topicNow(record),
  ...announcementNow(record),
  ...privately(
    record.private ? record.roles.commander ?? record.declarer : undefined,
    `${key}/closed`,
    closedPrivately(record),
  ),
];
