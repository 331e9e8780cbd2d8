import type { IncidentRecord } from "../incident/record.ts";
import { holders } from "../incident/roles.ts";
import { announcement } from "../messages/announcement.ts";
import { briefing } from "../messages/briefing.ts";
import { called } from "../messages/called.ts";
import type { Effect } from "./effect.ts";
import { topicNow } from "./public_face.ts";

/** The channel that announcements go to when the settings name none. */
export const USUAL_ANNOUNCEMENT_CHANNEL = "incidents";

/**
 * The private briefings: one message for each person who holds a role, however
 * many roles, and one for each who is called and holds none. Who could not be
 * invited is told nothing, since a private incident's words stay with those who
 * are in its channel.
 */
export function briefings(record: IncidentRecord): Effect[] {
  const { cause, notInvited, responders } = record;
  const absent = new Set(notInvited.map(({ id }) => id));
  const held = holders(record.roles);
  return [
    ...held.map(({ user, roles }) => ({
      kind: "tell_privately" as const,
      user,
      key: `${cause}/briefing/${user}/${roles.join("+")}`,
      message: briefing(record, roles),
    })),
    ...responders
      .filter(({ user }) => held.every((holder) => holder.user !== user))
      .map(({ user, group }) => ({
        kind: "tell_privately" as const,
        user,
        key: `${cause}/called/${user}`,
        message: called(record, group),
      })),
  ].filter(({ user }) => !absent.has(user));
}

/** What makes the channel known and complete: topic, pin, links, and the announcement unless it is private. */
export function opening(record: IncidentRecord): Effect[] {
  const { channel, cause } = record;
  return [
    topicNow(record),
    ...(record.cardTs
      ? [{ kind: "pin" as const, channel, ts: record.cardTs }]
      : []),
    ...(record.private || record.announcementTs ? [] : [{
      kind: "post" as const,
      channel: record.announcementChannel || USUAL_ANNOUNCEMENT_CHANNEL,
      key: `${cause}/announcement`,
      message: announcement(record),
    }]),
    ...record.links.map(({ title, url }) => ({
      kind: "add_bookmark" as const,
      channel,
      title,
      url,
    })),
  ];
}
