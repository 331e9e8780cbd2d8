import type { KeptEntry } from "../../domain/incident/events.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Slack } from "../../slack/api.ts";
import { fromItem, wholeItem } from "../incidents/item.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { ClosedIncidents } from "./definition.ts";
import { joined, segmentsOf } from "./segments.ts";

/** What is kept of an incident beside its timeline. */
export interface ClosedRecord {
  record: IncidentRecord;
  /** How many segments its timeline has. */
  segments: number;
}

/** A closed incident with its whole timeline. */
export interface ClosedIncident extends ClosedRecord {
  /** In the order in which they were written down. */
  entries: KeptEntry[];
}

/** The closed incident of this channel without its timeline, or nothing if there is none. One call. */
export async function closedRecord(
  slack: Slack,
  channel: string,
): Promise<ClosedRecord | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: ClosedIncidents.name,
    id: channel,
  });
  const record = fromItem(jsonFrom(item.record, {}));
  return record && { record, segments: item.segments };
}

/** The closed incident of this channel, or nothing if there is none. One call, and one for each segment. */
export async function closedIncident(
  slack: Slack,
  channel: string,
): Promise<ClosedIncident | undefined> {
  const closed = await closedRecord(slack, channel);
  return closed && { ...closed, entries: await closedEntries(slack, closed) };
}

/** The timeline of a closed incident: one call for each segment, side by side. */
export async function closedEntries(
  slack: Slack,
  { record: { channel }, segments }: ClosedRecord,
): Promise<KeptEntry[]> {
  return joined(
    await Promise.all(
      Array.from({ length: segments }, async (_, n) => {
        const { item } = await slack.call("apps.datastore.get", {
          datastore: ClosedIncidents.name,
          id: segmentId(channel, n),
        });
        return jsonFrom<KeptEntry[]>(item.entries, []);
      }),
    ),
  );
}

/**
 * Keeps a record, and entries behind the segments that are there. They count
 * once the record is written, after them: whoever is broken off before has
 * changed nothing.
 *
 * @param before How many segments there are.
 */
export async function keepClosed(
  slack: Slack,
  record: IncidentRecord,
  entries: KeptEntry[],
  before: number,
): Promise<void> {
  const { channel } = record;
  const added = segmentsOf(entries);
  for (const [n, segment] of added.entries()) {
    await slack.call("apps.datastore.put", {
      datastore: ClosedIncidents.name,
      item: {
        id: segmentId(channel, before + n),
        entries: toPieces(JSON.stringify(segment)),
      },
    });
  }
  await slack.call("apps.datastore.put", {
    datastore: ClosedIncidents.name,
    item: {
      id: channel,
      record: toPieces(JSON.stringify(wholeItem(record))),
      segments: before + added.length,
    },
  });
}

function segmentId(channel: string, n: number): string {
  return `${channel}#${n}`;
}
