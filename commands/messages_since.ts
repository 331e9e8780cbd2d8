import { isOfPerson } from "../domain/archive/look.ts";
import type { Said } from "../domain/messages/reminder.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";

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
  const said = await unlessFailed(() =>
    slack.call("conversations.history", {
      channel,
      oldest: (since / 1000).toFixed(6),
      limit: COUNTED,
    })
  );
  return said && {
    messages: said.messages.filter(isOfPerson).length,
    more: said.has_more === true,
  };
}
