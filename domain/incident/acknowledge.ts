import { allow, type Decision, refuse } from "../decision.ts";
import { moment } from "../messages/dates.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** Somebody says that they are at it. The first one counts; others read who it was. */
export function acknowledge(
  { lifecycle }: Pick<IncidentState, "lifecycle">,
  by: string,
): Decision<IncidentEvent> {
  const can = possible(lifecycle, "acknowledge");
  if (!can.ok) return can;
  const { acknowledged } = lifecycle;
  if (acknowledged) {
    const who = acknowledged.by === by ? "you" : `<@${acknowledged.by}>`;
    return refuse(
      "already_acknowledged",
      `Cannot acknowledge: ${who} acknowledged it ${
        moment(acknowledged.at, "{ago}")
      }`,
    );
  }
  return allow({ kind: "acknowledged", by });
}
