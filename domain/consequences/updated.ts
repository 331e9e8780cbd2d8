import type { IncidentRecord } from "../incident/record.ts";
import { customerDraft } from "../messages/customer_draft.ts";
import { raised } from "../messages/raised.ts";
import { followedUpdate, updateMessage } from "../messages/update.ts";
import type { Consequence } from "./consequence.ts";
import type { Effect } from "./effect.ts";
import { announcementNow, topicNow } from "./public_face.ts";

/**
 * An update stands in the incident's channel and below its announcement, and
 * whoever follows gets it privately. The communications lead gets a draft in
 * customers' words; whom a worse severity calls is brought in.
 */
export const updated: Consequence<"updated"> = ({ record, event, at, key }) => {
  const { channel, followers, roles } = record;
  const message = updateMessage(event);
  return [
    { kind: "post", channel, key: updateKey(key), message },
    ...(event.was ? [topicNow(record)] : []),
    ...(event.was || event.impact !== undefined ? announcementNow(record) : []),
    ...inThread(record, {
      key: `${key}/announced`,
      message: followedUpdate(record, event),
    }),
    ...(record.private ? [] : followers)
      .filter((user) => user !== event.by)
      .map((user): Effect => ({
        kind: "tell_privately",
        user,
        key: `${key}/follower/${user}`,
        message: followedUpdate(record, event),
      })),
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

/** A message below the announcement; nothing where there is none. */
function inThread(
  { private: isPrivate, announcementChannel: channel, announcementTs }:
    IncidentRecord,
  { key, message }: Pick<Extract<Effect, { kind: "post" }>, "key" | "message">,
): Effect[] {
  if (isPrivate || !announcementTs || !channel) return [];
  return [{ kind: "post", channel, key, message, threadTs: announcementTs }];
}
