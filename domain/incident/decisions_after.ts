import type { DecisionEvent } from "./decision_events.ts";
import type { IncidentState } from "./record.ts";

/** What is decided and not settled, after something happened to it; what does not fit changes nothing. */
export function decisionsAfter(
  { decisions }: Pick<IncidentState, "decisions">,
  event: DecisionEvent,
  at: number,
): Pick<IncidentState, "decisions"> {
  const { decision: id } = event;
  const others = decisions.filter((one) => one.id !== id);
  if (event.kind === "decided") {
    const { what, text, owner, revisitAt } = event;
    // A decision that nobody wants to think about again is settled.
    if (what === "decision" && !revisitAt) return { decisions: others };
    return {
      decisions: [
        ...others,
        { id, what, text, owner, at, revisitAt, round: 0 },
      ],
    };
  }
  const { how, until = 0 } = event;
  return {
    decisions: decisions.flatMap((one) => {
      if (one.id !== id) return [one];
      const settled = how !== "kept" || one.what === "decision" && !until;
      return settled
        ? []
        : [{ ...one, revisitAt: until, round: one.round + 1 }];
    }),
  };
}
