import { claimItem, deleteItem } from "../datastores/action_items/store.ts";
import type { ActionItem } from "../domain/incident/aftermath.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";

/**
 * The action items of a closed incident as they are by now, held until they are
 * forgotten: nobody changes them meanwhile. A call for each that was open.
 *
 * @throws SlackApiError `being_done` when somebody is changing one at this
 * moment; HeldByTwin when this step was delivered twice
 */
export async function takeItems(
  slack: Slack,
  { channel, actionItems }: IncidentRecord,
): Promise<ActionItem[]> {
  const claimed = await Promise.all(
    open(actionItems).map(({ id }) => claimItem(slack, channel, id)),
  );
  if (claimed.some(({ standing }) => !standing.won)) {
    throw new SlackApiError("apps.datastore.update", "being_done");
  }
  return claimed.flatMap(({ kept }) => kept?.item ?? []);
}

/** Forgets them where they lived on: they are the new channel's now. */
export async function forgetItems(
  slack: Slack,
  { channel, actionItems }: IncidentRecord,
): Promise<void> {
  for (const { id } of open(actionItems)) {
    await deleteItem(slack, channel, id);
  }
}

function open(items: ActionItem[]): ActionItem[] {
  return items.filter(({ ended }) => !ended);
}
