import type { Said } from "../domain/messages/reminder.ts";
import { type Answer, type Slack, SlackApiError } from "../slack/api.ts";

/** So many messages are counted; one call. */
const COUNTED = 200;

/**
 * How much people have written in a channel since then; threads and what apps
 * post do not count. Nothing if Slack does not say.
 *
 * @param since Milliseconds since 1970.
 */
export async function messagesSince(
  slack: Slack,
  channel: string,
  since: number,
): Promise<Said | undefined> {
  try {
    const { messages, has_more } = await slack.call("conversations.history", {
      channel,
      oldest: (since / 1000).toFixed(6),
      limit: COUNTED,
    });
    return {
      messages: messages.filter(isOfPerson).length,
      more: has_more === true,
    };
  } catch (error) {
    if (error instanceof SlackApiError) return undefined;
    throw error;
  }
}

/** Lines such as "has joined" have a subtype; files and what is shown beside a thread are messages too. */
function isOfPerson({ bot_id, subtype }: Answer): boolean {
  return !bot_id &&
    (!subtype ||
      ["file_share", "me_message", "thread_broadcast"].includes(subtype));
}
