import { notAskedAnyMore, takenOff } from "../messages/role_news.ts";
import type { Consequence } from "./consequence.ts";
import { privately } from "./privately.ts";
import { announcementNow, topicNow } from "./public_face.ts";

/** Who was taken off reads by whom; that nobody commands is shown wherever the commander was. */
export const roleGivenUp: Consequence<"role_given_up"> = (
  { record, event: { role, user, by, instead }, key },
) => [
  ...privately(
    by === user ? undefined : user,
    `${key}/before`,
    takenOff(record, role, by),
  ),
  ...privately(instead, `${key}/instead`, notAskedAnyMore(record, role)),
  ...(role === "commander"
    ? [topicNow(record), ...announcementNow(record)]
    : []),
];
