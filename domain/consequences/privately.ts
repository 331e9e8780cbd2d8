import type { Message } from "../messages/message.ts";
import type { Effect } from "./effect.ts";

/** A private message to somebody, if there is anybody to be told. */
export function privately(
  user: string | undefined,
  key: string,
  message: Message,
): Effect[] {
  return user ? [{ kind: "tell_privately", user, key, message }] : [];
}
