// What can be missing, in the order of the card. To add one: write
// domain/gaps/<id>.ts and its line here; a test compares this list with the folder.
import type { IncidentRecord } from "../incident/record.ts";
import { commander } from "./commander.ts";
import type { Gap } from "./gap.ts";
import { impact } from "./impact.ts";

/** All gaps, most urgent first. */
export const GAPS: Gap[] = [commander, impact];

/** The lines of "Missing now", most urgent first. */
export function gaps(record: IncidentRecord): string[] {
  return GAPS.flatMap((gap) => gap.missing(record) ?? []);
}
