import type { IncidentRecord } from "../incident/record.ts";
import type { KeptEntry } from "../incident/events.ts";
import { goesOn } from "../messages/goes_on.ts";
import type { Effect } from "./effect.ts";
import { reopened } from "./reopened.ts";

/**
 * What makes the channel complete in which a closed incident goes on, and what
 * people read of its being reopened.
 */
export function continued(
  record: IncidentRecord,
  { id, at, event }: KeptEntry,
): Effect[] {
  const { channel, cause, cardTs, links } = record;
  return [
    {
      kind: "post",
      channel,
      key: `${cause}/goes-on`,
      message: goesOn(record),
    },
    { kind: "pin", channel, ts: cardTs },
    ...links.map(({ title, url }) => ({
      kind: "add_bookmark" as const,
      channel,
      title,
      url,
    })),
    ...(event.kind === "reopened"
      ? reopened({ record, event, at, key: id })
      : []),
  ];
}
