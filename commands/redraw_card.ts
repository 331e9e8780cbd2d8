import type { IncidentRecord } from "../domain/incident/record.ts";
import { card } from "../domain/messages/card.ts";
import type { Slack } from "../slack/api.ts";

/** Edits the card in place. Without a known card there is nothing to edit: it is drawn right when it is found. */
export async function redrawCard(
  slack: Slack,
  record: IncidentRecord,
): Promise<void> {
  if (!record.cardTs) return;
  await slack.callUnless(["message_not_found", "is_inactive"], "chat.update", {
    channel: record.channel,
    ts: record.cardTs,
    ...card(record, Date.now()),
  });
}
