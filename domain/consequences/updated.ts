import { customerDraft } from "../messages/customer_draft.ts";
import { raised } from "../messages/raised.ts";
import { followedUpdate, updateMessage } from "../messages/update.ts";
import type { Consequence } from "./consequence.ts";
import { toFollowers } from "./followers.ts";
import { announcementNow, below, topicNow } from "./public_face.ts";

/**
 * An update stands in the incident's channel and below its announcement, and
 * whoever follows gets it privately. The communications lead gets a draft in
 * customers' words; whom a worse severity calls is brought in.
 */
export const updated: Consequence<"updated"> = ({ record, event, at, key }) => {
  const { channel, roles } = record;
  const message = updateMessage(event);
  return [
    { kind: "post", channel, key: updateKey(key), message },
    ...(event.was ? [topicNow(record)] : []),
    ...(event.was || event.impact !== undefined ? announcementNow(record) : []),
    ...below(record, {
      key: `${key}/announced`,
      message: followedUpdate(record, event),
    }),
    ...toFollowers(record, {
      by: event.by,
      key,
      message: followedUpdate(record, event),
    }),
    ...(roles.communications_lead
      ? [{
        kind: "tell_privately" as const,
        user: roles.communications_lead,
        key: `${key}/customers`,
        message: customerDraft(record, event, at),
      }]
      : []),
    ...(event.called
      ? [{
        kind: "call" as const,
        channel,
        ...event.called,
        key: `${key}/called`,
        message: raised(record, event.by),
      }]
      : []),
  ];
};

/** The key of an update's message in the incident's channel. */
export function updateKey(key: string): string {
  return `${key}/update`;
}
