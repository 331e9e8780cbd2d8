import { briefing } from "../messages/briefing.ts";
import { notAskedAnyMore, replaced, takenOver } from "../messages/role_news.ts";
import type { Consequence } from "./consequence.ts";
import { announcementNow, topicNow } from "./public_face.ts";
import { privately } from "./privately.ts";

/**
 * Who was given a role by somebody reads what it is for; who took it knows.
 * Whoever held it reads who has it now, and whoever was asked in vain that they
 * need not answer. A new commander is shown wherever the old one was; not to
 * have waited for the old one is said in the channel.
 */
export const roleAssigned: Consequence<"role_assigned"> = (
  { record, event: { role, user, by = "", from, how, instead }, key },
) => [
  ...privately(
    by === user ? undefined : user,
    `${key}/briefing`,
    briefing(record, [role]),
  ),
  ...privately(
    from === by ? undefined : from,
    `${key}/before`,
    replaced(record, role, { user, by, accepted: how === "accepted" }),
  ),
  ...privately(instead, `${key}/instead`, notAskedAnyMore(record, role)),
  ...(how === "taken_over" && from
    ? [{
      kind: "post" as const,
      channel: record.channel,
      key: `${key}/taken-over`,
      message: takenOver(role, { user, from, by }),
    }]
    : []),
  ...(role === "commander"
    ? [topicNow(record), ...announcementNow(record)]
    : []),
];
