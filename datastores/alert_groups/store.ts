import type { Group } from "../../domain/alerts/group.ts";
import { holderIn, type Standing } from "../../domain/claims.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { AlertGroups } from "./definition.ts";

const PART = "group";

/** Longer than an incident is open whose alerts nobody hears of. Milliseconds. */
const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Claims a group and reads it in the same call: of the alerts of one group only
 * one at a time looks for its incident.
 *
 * @param id Of `domain/alerts/group.ts`.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claimGroup(
  slack: Slack,
  id: string,
): Promise<{ standing: Standing; group: Group; release: Answer }> {
  const key = await keyOf(id);
  const { standing, item, release } = await claim(
    slack,
    AlertGroups.name,
    { id: key },
    PART,
    { expires: Math.floor((Date.now() + KEPT_MS) / 1000) },
  );
  return { standing, group: { ...fromItem(item), id }, release };
}

/** Reads a group; one that never had an incident has none. */
export async function getGroup(slack: Slack, id: string): Promise<Group> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: AlertGroups.name,
    id: await keyOf(id),
  });
  return { ...fromItem(item), id };
}

/** Whether somebody is at a group now. */
export async function peekGroup(slack: Slack, id: string): Promise<boolean> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: AlertGroups.name,
    id: await keyOf(id),
  });
  return holderIn(item, PART, Date.now()) !== undefined;
}

/**
 * Writes what of a group is given.
 *
 * @param release What its claim gave: ends the claim.
 */
export async function keepGroup(
  slack: Slack,
  { id, incident, opening, openedAt, newsAt, urgency }:
    & Pick<Group, "id">
    & Partial<Group>,
  release: Answer = {},
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: AlertGroups.name,
    item: {
      id: await keyOf(id),
      ...(incident === undefined ? {} : { incident }),
      ...(opening === undefined ? {} : { opening }),
      ...(openedAt === undefined ? {} : { opened_at: openedAt }),
      ...(newsAt === undefined ? {} : { news_at: newsAt }),
      ...(urgency === undefined ? {} : { urgency }),
      ...release,
    },
  });
}

/** Names of groups are as long as monitors like: keys are not. */
async function keyOf(id: string): Promise<string> {
  const hash = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(id),
  );
  return [...new Uint8Array(hash).slice(0, 12)]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromItem(item: Answer): Omit<Group, "id"> {
  return {
    incident: item.incident ?? "",
    opening: item.opening ?? "",
    openedAt: item.opened_at ?? 0,
    newsAt: item.news_at ?? 0,
    urgency: item.urgency ?? "low",
  };
}
