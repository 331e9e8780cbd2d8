import { isInvolved } from "../domain/incident/involved.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { pages } from "../slack/pages.ts";
import type { Slack } from "../slack/api.ts";

/**
 * Whether somebody may learn of an incident and act on it: of a private one
 * only who is in its channel. What a button says can be forged, so this is
 * asked of Slack; where the channel is archived Incd is out of it, and goes by who
 * was involved.
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
  if (record.channelNow.archived) return isInvolved(record, person);
  return (await membersOf(slack, record.channel)).has(person);
}

/** Who is in a channel, by Slack user id. */
export async function membersOf(
  slack: Slack,
  channel: string,
): Promise<Set<string>> {
  const members = new Set<string>();
  const listed = { channel, limit: 1000 };
  for await (const page of pages(slack, "conversations.members", listed)) {
    for (const user of page.members) members.add(user);
  }
  return members;
}
