import { allow, type Decision, refuse } from "../decision.ts";
import type { SignId } from "../settings/emoji.ts";
import {
  capturedMessage,
  type SlackMessage,
} from "../timeline/captured_message.ts";
import type { CapturedAs, IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** How "Cannot …" begins. */
export const CAPTURING = "keep the message in the timeline";

const WORDS: CapturedAs[] = [
  "capture",
  "decision",
  "hypothesis",
  "confirmed",
  "ruled_out",
];

/** An event with the moment at which the message was posted, milliseconds since 1970. */
export interface Captured {
  event: Extract<IncidentEvent, { kind: "captured" }>;
  at: number;
}

/**
 * What becomes of a message's entry, given the signs on the message now; nothing if it stands there as it should. Its words stay as they were
 * when it was captured first.
 *
 * @param by Who has just changed a sign, by Slack user id.
 */
export function recapture(
  { lifecycle }: Pick<IncidentState, "lifecycle">,
  before: IncidentEvent | undefined,
  message: SlackMessage,
  as: CapturedAs,
  signs: ReadonlySet<SignId>,
  by: string,
): Decision<Captured | undefined> {
  const can = possible(lifecycle, "capture");
  if (!can.ok) return can;
  const known = before?.kind === "captured" ? before : undefined;
  const stands = known !== undefined && !known.withdrawn;
  if (stands === signs.has(as)) return allow(undefined);
  return allow({
    event: {
      kind: "captured",
      as,
      message: known?.message ?? capturedMessage(message),
      by,
      ...(stands ? { withdrawn: true } : {}),
      ...(stands && signs.size ? { kept: true } : {}),
    },
    at: postedAt(message.ts),
  });
}

/** When a message was posted, milliseconds since 1970. */
export function postedAt(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

/** What a message is to be kept as, from a word of an admin's workflow; "" is a plain capture. */
export function capturedAs(word: string): Decision<CapturedAs> {
  const wanted = word.trim().toLowerCase().replace(/[\s-]+/g, "_");
  const as = WORDS.find((one) => one === (wanted || "capture"));
  return as ? allow(as) : refuse(
    "unknown_meaning",
    `Cannot ${CAPTURING}: "${word}" is not one of ${WORDS.join(", ")}`,
  );
}
