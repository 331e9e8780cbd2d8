import { allow, type Decision } from "../decision.ts";
import type { TriageEvent } from "./alert_events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** Somebody has looked: it is an incident. `by`: a Slack user id, or "" when its time had come. */
export function accept(
  state: Pick<IncidentState, "lifecycle">,
  by: string,
): Decision<TriageEvent> {
  const can = possible(state.lifecycle, "accept");
  return can.ok ? allow({ kind: "accepted", by }) : can;
}

/** It is no incident, for a reason that may be left out. */
export function decline(
  state: Pick<IncidentState, "lifecycle">,
  { by, why }: { by: string; why: string },
): Decision<TriageEvent> {
  const can = possible(state.lifecycle, "decline");
  return can.ok ? allow({ kind: "declined", by, why: why.trim() }) : can;
}

/** It is the same as another one, in whose channel it goes on. */
export function merge(
  state: Pick<IncidentState, "lifecycle">,
  { by, into, name }: { by: string; into: string; name: string },
): Decision<TriageEvent> {
  const can = possible(state.lifecycle, "merge");
  return can.ok ? allow({ kind: "merged", by, into, name }) : can;
}
