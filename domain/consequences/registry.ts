// Who is told what after an event. To add one: write
// domain/consequences/<event>.ts and its line here.
import type { IncidentEvent } from "../incident/events.ts";
import { noted } from "./noted.ts";
import { roleAssigned } from "./role_assigned.ts";
import { updated } from "./updated.ts";
import type { Consequence, Happened } from "./consequence.ts";
import type { Effect } from "./effect.ts";

const CONSEQUENCES: {
  [Kind in IncidentEvent["kind"]]?: Consequence<Kind>;
} = {
  noted,
  role_assigned: roleAssigned,
  updated,
};

/** What people shall see after an event, beside the card. */
export function consequences(
  happened: Happened<IncidentEvent["kind"]>,
): Effect[] {
  const consequence = CONSEQUENCES[happened.event.kind] as
    | Consequence<IncidentEvent["kind"]>
    | undefined;
  return consequence?.(happened) ?? [];
}
