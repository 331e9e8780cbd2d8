import type { IncidentRecord } from "../domain/incident/record.ts";
import { card } from "../domain/messages/card.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply, type Repeat } from "../slack/apply.ts";

/** By which the card is found again. */
export function cardKey({ cause }: Pick<IncidentRecord, "cause">): string {
  return `${cause}/card`;
}

/**
 * Posts the card and answers its ts.
 *
 * @throws SlackApiError
 */
export async function postCard(
  slack: Slack,
  record: IncidentRecord,
  repeat: Repeat,
): Promise<string> {
  if (record.cardTs) return record.cardTs;
  const [outcome] = await apply(slack, [{
    kind: "post",
    channel: record.channel,
    key: cardKey(record),
    message: card(record, Date.now()),
  }], repeat);
  if (!outcome!.ok) throw new SlackApiError("chat.postMessage", outcome!.code);
  return outcome!.ts!;
}
