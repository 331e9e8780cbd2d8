import { CONFIRMATION } from "../settings/emoji.ts";
import type { Consequence } from "./consequence.ts";
import type { Effect } from "./effect.ts";

/** Whoever set the sign sees by our own emoji on the message that it is kept, as long as it is. */
export const captured: Consequence<"captured"> = ({ record, event }) => {
  const { message, withdrawn, kept } = event;
  if (withdrawn && kept) return [];
  return [confirmation(
    withdrawn ? "unreact" : "react",
    record.channel,
    message.ts,
  )];
};

/** Our own emoji on a message, put there or taken away. */
export function confirmation(
  kind: "react" | "unreact",
  channel: string,
  ts: string,
): Effect {
  return { kind, channel, ts, emoji: CONFIRMATION };
}
