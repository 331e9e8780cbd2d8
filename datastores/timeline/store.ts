import type { TimelineEntry } from "../../domain/incident/events.ts";
import { pause, type Slack, SlackApiError } from "../../slack/api.ts";
import { fromPieces, toPieces } from "../pieces.ts";
import { Timeline } from "./definition.ts";

/** Slack's limit for items in one bulk call: https://docs.slack.dev/reference/methods/apps.datastore.bulkPut */
const BULK_MAX = 25;

/** How often items that Slack did not take are sent. */
const PUT_TRIES = 3;

/** Slack's limit for a page. It counts items read, not items found. */
const PAGE = 1000;

/**
 * Writes entries of one cause. The same cause writes the same items again, so
 * that a repeat changes nothing.
 *
 * @throws SlackApiError
 */
export async function record(
  slack: Slack,
  channel: string,
  cause: string,
  entries: TimelineEntry[],
): Promise<void> {
  const items = entries.map((entry, n) => ({
    id: `${channel}#${cause}#${n}`,
    incident: channel,
    at: entry.at,
    recorded_at: entry.recordedAt,
    event: toPieces(JSON.stringify(entry.event)),
  }));
  for (let from = 0; from < items.length; from += BULK_MAX) {
    await putAll(slack, items.slice(from, from + BULK_MAX));
  }
}

/** Slack may take some items and not others; the others are sent again. */
async function putAll(slack: Slack, items: unknown[]): Promise<void> {
  for (let attempt = 1, rest = items;; attempt++) {
    try {
      await slack.call("apps.datastore.bulkPut", {
        datastore: Timeline.name,
        items: rest,
      });
      return;
    } catch (error) {
      const partly = error instanceof SlackApiError &&
        error.code === "partial_failure" && attempt < PUT_TRIES;
      if (!partly) throw error;
      rest = error.answer.failed_items;
      await pause(200 * attempt);
    }
  }
}

/** An incident's entries in the order in which they happened. Reads the whole hot table: never while a person waits. */
export async function entriesOf(
  slack: Slack,
  channel: string,
): Promise<TimelineEntry[]> {
  const found: (TimelineEntry & { id: string })[] = [];
  let cursor = "";
  do {
    const page = await slack.call("apps.datastore.query", {
      datastore: Timeline.name,
      expression: "#incident = :incident",
      expression_attributes: { "#incident": "incident" },
      expression_values: { ":incident": channel },
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    for (const item of page.items) {
      found.push({
        id: item.id,
        at: item.at,
        recordedAt: item.recorded_at,
        event: JSON.parse(fromPieces(item.event)),
      });
    }
    cursor = page.response_metadata?.next_cursor ?? "";
  } while (cursor);
  return found
    .sort((a, b) => a.at - b.at || compare(a.id, b.id))
    .map(({ id: _, ...entry }) => entry);
}

/** By cause, then by number: `…#2` before `…#10`. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
