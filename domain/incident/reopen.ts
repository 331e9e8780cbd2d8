import { allow, type Decision, refuse } from "../decision.ts";
import { characters } from "../text.ts";
import type { EndEvent } from "./end_events.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";
import type { OpenStatus } from "./update.ts";

/** As in "Cannot <what>". */
export const REOPEN = "reopen";

/** Why it is open again, as people still read it. Characters. */
export const WHY_MAX = 1000;

/** It is not over: what was waited for and who was in charge comes back. */
export function reopen(
  { lifecycle }: Pick<IncidentRecord, "lifecycle">,
  { by, why, status = "investigating" }: {
    /** Slack user id; "" for a workflow. */
    by: string;
    why: string;
    status?: OpenStatus | undefined;
  },
): Decision<Extract<EndEvent, { kind: "reopened" }>> {
  const can = possible(lifecycle, "reopen");
  if (!can.ok) return can;
  const words = why.trim();
  if (!words) {
    return refuse(
      "text_missing",
      `Cannot ${REOPEN}: say in a few words what is wrong again`,
    );
  }
  const length = characters(words);
  return length > WHY_MAX
    ? refuse(
      "text_too_long",
      `Cannot ${REOPEN}: the reason has ${length} characters, at most ${WHY_MAX} are possible`,
    )
    : allow({ kind: "reopened", by, why: words, status });
}
