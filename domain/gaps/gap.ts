import type { IncidentRecord } from "../incident/record.ts";

/** Something that an incident should have by now and does not. */
export interface Gap {
  id: string;
  /** What is missing and how to mend it, one line of mrkdwn; nothing when it is not missing. */
  missing(record: IncidentRecord): string | undefined;
}
