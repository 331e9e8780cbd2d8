import { allow, type Decision, refuse } from "../decision.ts";
import { characters } from "../text.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** Longest decision or temporary change, characters. */
export const DECISION_MAX = 1000;

/** As in "Cannot <what>". */
export const DECIDING = "note the decision";

/** Soonest that somebody is asked about it again: two ticks. Milliseconds. */
export const REVISIT_MIN_MS = 10 * 60_000;

/** After so long a temporary change is thought about again if nobody says when. Milliseconds. */
export const REVISIT_MS = 3_600_000;

/** What somebody has decided, or changed for now. */
export interface NewDecision {
  what: "decision" | "temporary";
  text: string;
  /** Slack user id; "" if a workflow notes it. */
  owner: string;
  /** After how long to think about it again, milliseconds; 0 = never. */
  revisitMs: number;
  by: string;
}

/**
 * A decision or temporary change, for the timeline and to be asked about again.
 *
 * @param decision Its id.
 * @param now Milliseconds since 1970.
 */
export function decide(
  { lifecycle }: Pick<IncidentState, "lifecycle">,
  decision: string,
  { what, text, owner, revisitMs, by }: NewDecision,
  now: number,
): Decision<IncidentEvent> {
  const can = possible(lifecycle, "decide", DECIDING);
  if (!can.ok) return can;
  const words = text.trim();
  if (!words) {
    return refuse("text_missing", `Cannot ${DECIDING}: there is no text`);
  }
  const length = characters(words);
  if (length > DECISION_MAX) {
    return refuse(
      "text_too_long",
      `Cannot ${DECIDING}: the text has ${length} characters, at most ${DECISION_MAX} are possible`,
    );
  }
  const revisitAt = revisitMs ? now + Math.max(revisitMs, REVISIT_MIN_MS) : 0;
  return allow({
    kind: "decided",
    decision,
    what,
    text: words,
    owner,
    revisitAt,
    by,
  });
}
