// What can be missing, in the order of the card. To add one: write
// domain/gaps/<id>.ts and its line here; a test compares this list with the folder.
import { isOver } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { acknowledgement } from "./acknowledgement.ts";
import { commander } from "./commander.ts";
import type { Gap, Missing } from "./gap.ts";
import { handover } from "./handover.ts";
import { help } from "./help.ts";
import { impact } from "./impact.ts";
import { overdueUpdate } from "./overdue_update.ts";
import { tasks } from "./tasks.ts";
import { technicalLead } from "./technical_lead.ts";

/** All gaps, most urgent first. */
export const GAPS: Gap[] = [
  acknowledgement,
  commander,
  handover,
  help,
  technicalLead,
  overdueUpdate,
  impact,
  tasks,
];

/** What is missing now, most urgent first; nothing once the incident is over. */
export function gaps(
  record: IncidentRecord,
  now: number,
): (Missing & { id: string })[] {
  if (isOver(record.lifecycle)) return [];
  return GAPS.flatMap(({ id, missing }) => {
    const found = missing(record, now);
    return found ? [{ id, ...found }] : [];
  });
}
