import { lookedAt } from "../../domain/archive/look.ts";
import type { Look } from "../../domain/incident/aftermath.ts";
import type { PuttingAway } from "./putting_away.ts";

/** Slack's limit: https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 999;

/**
 * Goes on with a look at a channel, from the newest message to the oldest, as
 * far as the calls suffice.
 *
 * @throws SlackApiError
 */
export async function lookOn(
  { slack, record, exporting, bot, calls }: Pick<
    PuttingAway,
    "slack" | "record" | "exporting" | "bot" | "calls"
  >,
  begun: Look,
): Promise<Look> {
  let look = begun;
  let cursor = "";
  while (calls.left > 0) {
    calls.left--;
    const page = await slack.call("conversations.history", {
      channel: record.channel,
      limit: PAGE,
      // A cursor does not live until the next tick; a ts does.
      ...(look.seenTo ? { latest: look.seenTo } : {}),
      ...(cursor ? { cursor } : {}),
    });
    look = lookedAt(look, page.messages, exporting, bot);
    // With another `latest` a cursor would mean something else.
    cursor = page.messages.length ? "" : page.response_metadata?.next_cursor;
    if (!page.has_more) return { ...look, complete: true };
  }
  return look;
}
