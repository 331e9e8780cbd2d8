import type { Standing } from "../../domain/claims.ts";
import type { ActionItem } from "../../domain/incident/aftermath.ts";
import type { KeptItem } from "../../domain/incident/kept_item.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { pages } from "../../slack/pages.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { ActionItems } from "./definition.ts";

const PAGE = 1000;

/**
 * Claims one action item of a closed incident and reads it in the same call.
 *
 * @param item Its id within the incident.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claimItem(
  slack: Slack,
  channel: string,
  item: string,
): Promise<
  { standing: Standing; kept: KeptItem | undefined; release: Answer }
> {
  const { standing, item: stored, release } = await claim(
    slack,
    ActionItems.name,
    { id: keyOf(channel, item) },
    "change",
  );
  return { standing, kept: fromItem(stored), release };
}

/** Reads one action item of a closed incident, or nothing. */
export async function getItem(
  slack: Slack,
  channel: string,
  item: string,
): Promise<KeptItem | undefined> {
  const { item: stored } = await slack.call("apps.datastore.get", {
    datastore: ActionItems.name,
    id: keyOf(channel, item),
  });
  return fromItem(stored);
}

/**
 * Writes what of one action item is given.
 *
 * @param release What its claim gave: ends the claim.
 */
export async function updateItem(
  slack: Slack,
  channel: string,
  item: string,
  change: Partial<KeptItem>,
  release: Answer = {},
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: ActionItems.name,
    item: { id: keyOf(channel, item), ...toItem(change), ...release },
  });
}

/** Forgets one that is its incident's again. */
export async function deleteItem(
  slack: Slack,
  channel: string,
  item: string,
): Promise<void> {
  await slack.call("apps.datastore.delete", {
    datastore: ActionItems.name,
    id: keyOf(channel, item),
  });
}

/** The action items of all closed incidents that were open when it closed. A scan: for the tick. */
export async function keptItems(slack: Slack): Promise<KeptItem[]> {
  const found: KeptItem[] = [];
  const query = { datastore: ActionItems.name, limit: PAGE };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(...page.items.flatMap((item: Answer) => fromItem(item) ?? []));
  }
  return found;
}

function keyOf(channel: string, item: string): string {
  return `${channel}#${item}`;
}

const PLAIN = {
  channel: "channel",
  name: "incident",
  title: "title",
  severityName: "severity",
  private: "private",
  looksAfter: "looks_after",
  causes: "causes",
  remindedAt: "reminded_at",
  notBefore: "not_before",
} as const satisfies Partial<Record<keyof KeptItem, string>>;

function toItem(kept: Partial<KeptItem>): Answer {
  const item: Answer = {};
  for (const [field, attribute] of Object.entries(PLAIN)) {
    const value = kept[field as keyof typeof PLAIN];
    if (value !== undefined) item[attribute] = value;
  }
  if (kept.item) item.item = toPieces(JSON.stringify(kept.item));
  return item;
}

/** Nothing for a mark on one that is not kept. */
function fromItem(stored: Answer): KeptItem | undefined {
  const item = jsonFrom<ActionItem | undefined>(stored.item, undefined);
  if (!item) return undefined;
  const plain = Object.entries(PLAIN)
    .map(([field, attribute]) => [field, stored[attribute]]);
  return { ...Object.fromEntries(plain), item };
}
