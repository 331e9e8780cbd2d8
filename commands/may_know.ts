import type { IncidentRecord } from "../domain/incident/record.ts";
import { pages } from "../slack/pages.ts";
import type { Slack } from "../slack/api.ts";

/**
 * Whether somebody may learn of an incident and act on it: of a private one
 * only who is in its channel. What a button says can be forged, so this is
 * asked of Slack.
 *
 * @param person Slack user id, or "" for a workflow that an admin has built.
 * @throws SlackApiError
 */
export async function mayKnow(
  slack: Slack,
  record: IncidentRecord,
  person: string,
): Promise<boolean> {
  if (!record.private || !person) return true;
  const listed = { channel: record.channel, limit: 1000 };
  for await (const page of pages(slack, "conversations.members", listed)) {
    if (page.members.includes(person)) return true;
  }
  return false;
}
