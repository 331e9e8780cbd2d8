import type { KeptEntry, TimelineEntry } from "../../domain/incident/events.ts";
import {
  type Answer,
  pause,
  type Slack,
  SlackApiError,
} from "../../slack/api.ts";
import type { Standing } from "../../domain/claims.ts";
import { claim } from "../../slack/claim.ts";
import { pages } from "../../slack/pages.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { Timeline } from "./definition.ts";

/** Slack's limit for items in one bulk call: https://docs.slack.dev/reference/methods/apps.datastore.bulkPut */
const BULK_MAX = 25;

/** How often items of which Slack did not see to all are sent. */
const BULK_TRIES = 3;

const PAGE = 1000;

/** The key of what a cause wrote into an incident's timeline. */
export function entryId(channel: string, cause: string, n: number): string {
  return `${channel}#${cause}#${n}`;
}

/**
 * Writes entries of one cause. The same cause writes the same items again, so
 * that a repeat changes nothing.
 *
 * @param told Whether nobody needs to be told of them, or everybody has been.
 * @throws SlackApiError
 */
export async function record(
  slack: Slack,
  channel: string,
  cause: string,
  entries: TimelineEntry[],
  told = true,
): Promise<void> {
  const kept = entries.map((entry, n) => ({
    ...entry,
    id: entryId(channel, cause, n),
    told,
  }));
  await keepEntries(slack, channel, kept);
}

/**
 * Writes entries as they are, in this order: whoever is broken off has written
 * the first ones. Done again, it writes the same.
 *
 * @throws SlackApiError
 */
export async function keepEntries(
  slack: Slack,
  channel: string,
  entries: KeptEntry[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += BULK_MAX) {
    const some = entries.slice(from, from + BULK_MAX);
    await putAll(slack, some.map((entry) => toItem(channel, entry)));
  }
}

/** Slack may take some items and not others; the others are sent again. */
function putAll(slack: Slack, items: unknown[]): Promise<void> {
  return untilAll(
    items,
    (items) =>
      slack.call("apps.datastore.bulkPut", { datastore: Timeline.name, items }),
  );
}

async function untilAll<Each>(
  all: Each[],
  send: (some: Each[]) => Promise<unknown>,
): Promise<void> {
  for (let attempt = 1, rest = all;; attempt++) {
    try {
      await send(rest);
      return;
    } catch (error) {
      const partly = error instanceof SlackApiError &&
        error.code === "partial_failure" && attempt < BULK_TRIES;
      if (!partly) throw error;
      rest = error.answer.failed_items;
      await pause(200 * attempt);
    }
  }
}

/** Takes entries out of the hot ones. One call for each 25. */
export async function removeEntries(
  slack: Slack,
  ids: string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += BULK_MAX) {
    await untilAll(
      ids.slice(from, from + BULK_MAX),
      (ids) =>
        slack.call("apps.datastore.bulkDelete", {
          datastore: Timeline.name,
          ids,
        }),
    );
  }
}

/**
 * Notes that everybody who is to know of an entry has been told.
 *
 * @param ts Its message in the incident's channel, if people answer it with emoji.
 */
export async function markTold(
  slack: Slack,
  id: string,
  ts?: string,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Timeline.name,
    item: { id, told: true, ...(ts ? { message_ts: ts } : {}) },
  });
}

/** Notes who has read an update, as its message shows it. */
export async function markRead(
  slack: Slack,
  id: string,
  readBy: string[],
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Timeline.name,
    item: { id, read_by: readBy },
  });
}

/**
 * Claims an entry that is to be written again, and reads it in the same call:
 * what that answers is never too old, as a read right after a write may be.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claimEntry(
  slack: Slack,
  channel: string,
  id: string,
): Promise<
  { standing: Standing; entry: KeptEntry | undefined; release: Answer }
> {
  const { standing, item, release } = await claim(
    slack,
    Timeline.name,
    { id },
    "rewrite",
    { incident: channel },
  );
  return { standing, entry: fromItem(item), release };
}

/** Writes a claimed entry in the place of what it was before. */
export async function rewriteEntry(
  slack: Slack,
  channel: string,
  entry: KeptEntry,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Timeline.name,
    item: toItem(channel, entry),
  });
}

/** Lets others write a claimed entry, before the lease ends. */
export async function releaseEntry(
  slack: Slack,
  id: string,
  release: Answer,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Timeline.name,
    item: { id, ...release },
  });
}

/** The entry with this key, or nothing. */
export async function getEntry(
  slack: Slack,
  id: string,
): Promise<KeptEntry | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: Timeline.name,
    id,
  });
  return fromItem(item);
}

/**
 * All entries of one open incident, in no order. One call for each thousand
 * entries of all open incidents together: the key cannot be asked for.
 */
export async function entriesOf(
  slack: Slack,
  channel: string,
): Promise<KeptEntry[]> {
  return (await scan(slack, {
    expression: "#incident = :incident",
    expression_attributes: { "#incident": "incident" },
    expression_values: { ":incident": channel },
  })).map(({ entry }) => entry);
}

/** All entries of all open incidents, by channel: for the tick. */
export async function allEntries(
  slack: Slack,
): Promise<Map<string, KeptEntry[]>> {
  const byChannel = new Map<string, KeptEntry[]>();
  for (const { channel, entry } of await scan(slack, {})) {
    byChannel.set(channel, [...byChannel.get(channel) ?? [], entry]);
  }
  return byChannel;
}

/** Items without an event: what was noted, or claimed, on an entry that was not there. */
export function entryStubs(slack: Slack): Promise<Answer[]> {
  return items(slack, {
    expression: "attribute_not_exists(#event)",
    expression_attributes: { "#event": "event" },
  });
}

async function scan(
  slack: Slack,
  where: Answer,
): Promise<{ channel: string; entry: KeptEntry }[]> {
  return (await items(slack, where)).flatMap((item) => {
    const entry = fromItem(item);
    return entry ? [{ channel: item.incident, entry }] : [];
  });
}

async function items(slack: Slack, where: Answer): Promise<Answer[]> {
  const found: Answer[] = [];
  const query = { datastore: Timeline.name, ...where, limit: PAGE };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(...page.items);
  }
  return found;
}

function toItem(channel: string, entry: KeptEntry): Answer {
  return {
    id: entry.id,
    incident: channel,
    at: entry.at,
    recorded_at: entry.recordedAt,
    event: toPieces(JSON.stringify(entry.event)),
    told: entry.told,
  };
}

/** Nothing for an item that holds no event: a mark on one that is gone. */
function fromItem(item: Answer): KeptEntry | undefined {
  const event = jsonFrom<KeptEntry["event"] | undefined>(item.event, undefined);
  return event && {
    id: item.id,
    at: item.at,
    recordedAt: item.recorded_at,
    event,
    told: item.told !== false,
    ...(item.message_ts
      ? { posted: { ts: item.message_ts, readBy: item.read_by ?? [] } }
      : {}),
  };
}
