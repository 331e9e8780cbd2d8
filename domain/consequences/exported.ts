import { exportedFiles } from "../messages/archive.ts";
import { mayBeSpokenOf } from "../incident/outside.ts";
import type { Consequence } from "./consequence.ts";

/** Below the announcement stand links to the files. Never for private incidents. */
export const exported: Consequence<"exported"> = (
  { record, event, key },
) => {
  const { announcementChannel, announcementTs } = record;
  if (!mayBeSpokenOf(record)) return [];
  if (!announcementChannel || !announcementTs) return [];
  return [{
    kind: "post",
    channel: announcementChannel,
    threadTs: announcementTs,
    key: `${key}/files`,
    message: exportedFiles(record, event),
  }];
};
