import type { TriageEvent } from "./alert_events.ts";
import { isOver, statusOf } from "./lifecycle.ts";
import { inPhase, nothingWaits } from "./lifecycle_after.ts";
import type { IncidentState } from "./record.ts";

/** What becomes of an incident that somebody has looked at: it is one, it is none, or it is another one. */
export function triageAfter(
  state: IncidentState,
  event: Extract<TriageEvent, { kind: "accepted" | "declined" | "merged" }>,
  at: number,
): Partial<IncidentState> {
  const { lifecycle } = state;
  switch (event.kind) {
    case "accepted":
      return statusOf(lifecycle) === "triage"
        ? {
          lifecycle: {
            ...inPhase(lifecycle, "investigating", at),
            // Who says that it is one is at it.
            ...(event.by && !lifecycle.acknowledged
              ? { acknowledged: { by: event.by, at } }
              : {}),
          },
        }
        : {};
    case "declined":
      return isOver(lifecycle) ? {} : {
        lifecycle: inPhase(lifecycle, "declined", at),
        ...nothingWaits(state, at),
      };
    case "merged":
      return isOver(lifecycle) ? {} : {
        lifecycle: inPhase(lifecycle, "merged", at),
        movedTo: event.into,
        ...nothingWaits(state, at),
      };
  }
}
