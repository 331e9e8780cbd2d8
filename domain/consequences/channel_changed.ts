import type { ChannelEvent } from "../incident/end_events.ts";
import { deciderOf } from "../incident/channel_change.ts";
import { isOver } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import {
  channelArchived,
  channelBack,
  channelDeleted,
  channelNotShared,
  channelPrivate,
  channelShared,
} from "../messages/channel_changed.ts";
import type { Message } from "../messages/message.ts";
import type { Consequence } from "./consequence.ts";
import type { Effect } from "./effect.ts";
import { privately } from "./privately.ts";
import { announcementNow } from "./public_face.ts";

/**
 * What people do to its channel: whoever decides reads what it means and what
 * they can do; what was announced says no more than it may.
 */
export const channelChanged: Consequence<"channel_changed"> = (
  { record, event, key },
) => {
  const open = !isOver(record.lifecycle);
  const decides = privately.bind(undefined, deciderOf(record));
  const here = (message: Message): Effect => ({
    kind: "post",
    channel: record.channel,
    key: `${key}/here`,
    message,
  });
  switch (event.how) {
    case "archived":
      return open
        ? everybody(record, event, key, channelArchived(record, event))
        : [];
    case "unarchived":
      return open ? [here(channelBack(record))] : [];
    case "deleted":
      return [
        ...everybody(record, event, key, channelDeleted(record, event)),
        ...announcementNow(record),
      ];
    case "made_private":
      return [...announcementNow(record), here(channelPrivate(record))];
    case "shared":
      return [
        ...announcementNow(record),
        ...decides(`${key}/told`, channelShared(record)),
      ];
    case "unshared":
      return [
        ...announcementNow(record),
        ...decides(`${key}/told`, channelNotShared(record)),
      ];
    case "renamed":
      return [];
  }
};

/** Commander, declarer unless it is private, and where that is nobody, whoever did it. */
function everybody(
  { roles, declarer, private: isPrivate }: IncidentRecord,
  { by }: ChannelEvent,
  key: string,
  message: Message,
): Effect[] {
  const decide = [roles.commander, isPrivate ? "" : declarer].filter(Boolean);
  return [...new Set(decide.length ? decide : [by])].flatMap((user) =>
    privately(user, `${key}/told/${user}`, message)
  );
}
