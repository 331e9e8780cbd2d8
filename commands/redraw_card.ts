import type { IncidentRecord } from "../domain/incident/record.ts";
import { card } from "../domain/messages/card.ts";
import type { Slack } from "../slack/api.ts";
import { findSent } from "../slack/sent.ts";
import { cardKey } from "./post_card.ts";

/**
 * Edits the card in place. Where nobody has said yet which message it is, as in
 * a workflow that does not announce, it is looked for: a call more.
 *
 * @returns Its ts, or "" if there is none that can be edited.
 * @throws SlackApiError
 */
export async function redrawCard(
  slack: Slack,
  record: IncidentRecord,
): Promise<string> {
  const { channel, declaredAt, channelNow } = record;
  if (channelNow.archived) return "";
  const ts = record.cardTs ||
    await findSent(slack, { channel }, cardKey(record), declaredAt);
  if (!ts) return "";
  await slack.callUnless(["message_not_found", "is_inactive"], "chat.update", {
    channel,
    ts,
    ...card(record, Date.now()),
  });
  return ts;
}
