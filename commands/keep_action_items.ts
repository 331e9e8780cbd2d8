import {
  claimItem,
  getItem,
  updateItem,
} from "../datastores/action_items/store.ts";
import { itemsToKeep, type KeptItem } from "../domain/incident/kept_item.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";
import { membersOf } from "./may_know.ts";

/**
 * Sees to it that an incident's open action items outlive its record: each is
 * kept as an item of its own. One that is kept already stays as it has become,
 * so that this can be done again at any time.
 *
 * @returns Whether all of them are kept; if not, somebody else is at it: ask again later.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function keepActionItems(
  slack: Slack,
  record: IncidentRecord,
): Promise<boolean> {
  const items = itemsToKeep(record);
  const members = record.private && items.length
    ? await unlessFailed(() => membersOf(slack, record.channel))
    : undefined;
  for (const kept of items) {
    if (!await keep(slack, members ? forMembers(kept, members) : kept)) {
      return false;
    }
  }
  return true;
}

async function keep(slack: Slack, kept: KeptItem): Promise<boolean> {
  const { channel, item } = kept;
  if (await getItem(slack, channel, item.id)) return true;
  const { standing, kept: there, release } = await claimItem(
    slack,
    channel,
    item.id,
  );
  if (!standing.won) return false;
  await updateItem(slack, channel, item.id, there ? {} : kept, release);
  return true;
}

/** Who has left a private incident's channel is asked about it no more. */
function forMembers(kept: KeptItem, members: Set<string>): KeptItem {
  const { item, looksAfter } = kept;
  return {
    ...kept,
    item: members.has(item.owner) ? item : { ...item, owner: "" },
    looksAfter: members.has(looksAfter) ? looksAfter : "",
  };
}
