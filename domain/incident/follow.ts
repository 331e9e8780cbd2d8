import { allow, type Decision, refuse } from "../decision.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";

/**
 * Somebody wants each update as a private message, or no longer does. A private
 * incident has no followers: what is said of it stays in its channel.
 *
 * @param wanted Whether they want it; nothing for the other of what is now.
 */
export function follow(
  { private: isPrivate, lifecycle, followers }: Pick<
    IncidentRecord,
    "private" | "lifecycle" | "followers"
  >,
  user: string,
  wanted = !followers.includes(user),
): Decision<IncidentEvent> {
  if (!wanted) return allow({ kind: "unfollowed", user });
  const can = possible(lifecycle, "follow");
  if (!can.ok) return can;
  if (isPrivate) {
    return refuse(
      "no_followers",
      "Cannot follow: the incident is private. Its updates are in its channel only",
    );
  }
  return allow({ kind: "followed", user });
}
