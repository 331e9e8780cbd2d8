import { holders } from "../incident/roles.ts";
import {
  neededAgain,
  reopenedElsewhere,
  reopenedMessage,
} from "../messages/reopened.ts";
import type { Consequence } from "./consequence.ts";
import type { Effect } from "./effect.ts";
import { announcementNow, below, topicNow } from "./public_face.ts";
import { toFollowers } from "./followers.ts";

/**
 * Everybody who read that it was over reads that it is not; who holds a role is
 * told privately, since the channel may be asleep.
 */
export const reopened: Consequence<"reopened"> = ({ record, event, key }) => {
  const elsewhere = reopenedElsewhere(record, event);
  const needed = holders(record.roles).filter(({ user }) => user !== event.by);
  return [
    {
      kind: "post",
      channel: record.channel,
      key: `${key}/reopened`,
      message: reopenedMessage(record, event),
    },
    topicNow(record),
    ...needed.map(({ user, roles }): Effect => ({
      kind: "tell_privately",
      user,
      key: `${key}/needed/${user}`,
      message: neededAgain(record, event, roles),
    })),
    ...announcementNow(record),
    ...below(record, { key: `${key}/announced`, message: elsewhere }),
    ...toFollowers(record, {
      by: event.by,
      key,
      message: elsewhere,
      except: needed.map(({ user }) => user),
    }),
  ];
};
