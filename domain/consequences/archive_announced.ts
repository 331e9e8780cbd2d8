import { archiveAnnounced, archiveNotice } from "../messages/archive.ts";
import type { Consequence } from "./consequence.ts";
import { privately } from "./privately.ts";

/** The channel reads it; whoever decides is told privately, unless it was they who want it now. */
export const archiveIsAnnounced: Consequence<"archive_announced"> = (
  { record, event, key },
) => {
  const { channel, roles, declarer } = record;
  // Who declared a private incident may have left it.
  const decides = roles.commander ?? (record.private ? undefined : declarer);
  return [
    {
      kind: "post",
      channel,
      key: `${key}/here`,
      message: archiveNotice(record, event),
    },
    ...(event.by
      ? []
      : privately(decides, `${key}/told`, archiveAnnounced(record, event))),
  ];
};
