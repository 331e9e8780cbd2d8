import { isOfPerson, type SeenMessage } from "../../domain/archive/look.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Answer, Slack } from "../../slack/api.ts";

/** So many messages are looked through for anything that people said; one call. */
const LOOKED_AT = 100;

/**
 * Whether people have said anything in an incident's channel lately; Incd's own
 * words in threads are none of theirs.
 *
 * @throws SlackApiError
 */
export async function isTalkedIn(
  slack: Slack,
  { channel, bot }: IncidentRecord,
): Promise<boolean> {
  const { messages } = await slack.call("conversations.history", {
    channel,
    limit: LOOKED_AT,
  });
  return messages.some((message: Answer) =>
    isOfPerson(message as SeenMessage) ||
    (message.reply_users ?? []).some((user: string) => user !== bot)
  );
}
