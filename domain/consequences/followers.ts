import type { IncidentRecord } from "../incident/record.ts";
import { mayBeSpokenOf } from "../incident/outside.ts";
import type { Message } from "../messages/message.ts";
import type { Effect } from "./effect.ts";

/** A private message to everybody who follows, but whoever said it; what may not be spoken of has no followers. */
export function toFollowers(
  record: IncidentRecord,
  { by, key, message, except = [] }: {
    /** Slack user id, or "". */
    by: string;
    key: string;
    message: Message;
    /** Who reads it anyway. */
    except?: string[];
  },
): Effect[] {
  return (mayBeSpokenOf(record) ? record.followers : [])
    .filter((user) => user !== by && !except.includes(user))
    .map((user) => ({
      kind: "tell_privately",
      user,
      key: `${key}/follower/${user}`,
      message,
    }));
}
