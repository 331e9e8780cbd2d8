import { briefing } from "../messages/briefing.ts";
import type { Consequence } from "./consequence.ts";
import { announcementNow, topicNow } from "./public_face.ts";

/**
 * Who was given a role by somebody reads what it is for; who took it knows. A
 * new commander is shown wherever the old one was.
 */
export const roleAssigned: Consequence<"role_assigned"> = (
  { record, event: { role, user, by }, key },
) => [
  ...(by === user ? [] : [{
    kind: "tell_privately" as const,
    user,
    key: `${key}/briefing`,
    message: briefing(record, [role]),
  }]),
  ...(role === "commander"
    ? [topicNow(record), ...announcementNow(record)]
    : []),
];
