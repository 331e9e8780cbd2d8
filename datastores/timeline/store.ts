import type { TimelineEntry } from "../../domain/incident/events.ts";
import { pause, type Slack, SlackApiError } from "../../slack/api.ts";
import { toPieces } from "../pieces.ts";
import { Timeline } from "./definition.ts";

/** Slack's limit for items in one bulk call: https://docs.slack.dev/reference/methods/apps.datastore.bulkPut */
const BULK_MAX = 25;

/** How often items that Slack did not take are sent. */
const PUT_TRIES = 3;

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
