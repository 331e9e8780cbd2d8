import type { Answer, Slack } from "./api.ts";

/** The `event_type` of every stamp on our messages. */
const EVENT_TYPE = "incd_message";

/** The stamp by which a message of ours is found again: an id, never words. */
export function stamp(key: string): Answer {
  return { event_type: EVENT_TYPE, event_payload: { key } };
}

/** How many messages are looked through at the most: ten pages. */
const PAGES = 10;

/**
 * The ts of the message with this stamp in a channel, if it was posted since
 * `since` (milliseconds since 1970).
 *
 * Only for repeats: on a first run nothing was sent, and looking costs calls.
 *
 * @throws SlackApiError
 */
export async function findSent(
  slack: Slack,
  channel: string,
  key: string,
  since: number,
): Promise<string | undefined> {
  let cursor = "";
  for (let page = 0; page < PAGES; page++) {
    const answer = await slack.call("conversations.history", {
      channel,
      oldest: String(Math.floor(since / 1000) - 1),
      include_all_metadata: true,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    const found = answer.messages.find((message: Answer) =>
      message.metadata?.event_type === EVENT_TYPE &&
      message.metadata.event_payload?.key === key
    );
    if (found) return found.ts;
    cursor = answer.response_metadata?.next_cursor ?? "";
    if (!cursor) return undefined;
  }
  return undefined;
}
