import type { IncidentRecord } from "../incident/record.ts";
import type { ShortcutName } from "../shortcuts.ts";

/** What is missing, and the one click that mends it. */
export interface Missing {
  /** What is missing, one line of mrkdwn. */
  text: string;
  /** The button beside it; where its shortcut was never made, there is none. */
  fix?: {
    label: string;
    shortcut: ShortcutName;
    /** For shortcuts that are told what they are about. */
    inputs?: Record<string, string>;
  };
}

/** Something that an incident should have by now and may not have. */
export interface Gap {
  id: string;
  /** Nothing when it is not missing. `now`: milliseconds since 1970. */
  missing(record: IncidentRecord, now: number): Missing | undefined;
}
