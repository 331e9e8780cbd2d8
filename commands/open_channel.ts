import {
  declarationsSince,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import { getIncident, incidentOf } from "../datastores/incidents/store.ts";
import { LEASE_MS } from "../domain/claims.ts";
import { declare } from "../domain/declaration/declare.ts";
import { plan } from "../domain/declaration/plan.ts";
import type { Settings } from "../domain/settings/settings.ts";
import { type Answer, pause, type Slack, SlackApiError } from "../slack/api.ts";
import { pages } from "../slack/pages.ts";

/** A channel that is ours to use. */
export interface OpenedChannel {
  id: string;
  name: string;
}

/** Whose channel it shall be. */
export interface Opener {
  cause: string;
  /** Milliseconds since 1970. */
  declaredAt: number;
  /** The names to try, in this order. */
  names: string[];
  private: boolean;
}

/** How far back an unfinished declaration may lie whose channel we could mistake for ours. Milliseconds. */
const RIVALS_MS = 24 * 3_600_000;

/** How long we wait for another who is just about to write its record. Milliseconds. */
const RIVAL_PAUSE_MS = 2_000;

/**
 * Creates the channel under the first name that is free.
 *
 * @param repeat An earlier run may have created it and died: then a taken name
 * may be our own channel, and is adopted if it is.
 * @throws SlackApiError `name_taken` when every name is taken.
 */
export async function openChannel(
  slack: Slack,
  opener: Opener,
  settings: Settings,
  repeat: boolean,
): Promise<OpenedChannel> {
  for (const name of opener.names) {
    const made = await slack.callUnless(
      ["name_taken"],
      "conversations.create",
      {
        name,
        is_private: opener.private,
      },
    );
    if (made) return { id: made.channel.id, name: made.channel.name };
    if (!repeat) continue;
    const adopted = await adopt(slack, opener, name, settings);
    if (adopted) return adopted;
  }
  throw new SlackApiError("conversations.create", "name_taken");
}

/** Our own channel of this name from an earlier run, or nothing if it is somebody else's. */
async function adopt(
  slack: Slack,
  opener: Opener,
  name: string,
  settings: Settings,
): Promise<OpenedChannel | undefined> {
  const channel = await ownChannel(slack, name);
  // Slack counts whole seconds.
  if (!channel || channel.created < Math.floor(opener.declaredAt / 1000)) {
    return undefined;
  }
  for (;;) {
    const record = await getIncident(slack, channel.id);
    if (record) return record.cause === opener.cause ? channel : undefined;
    const rivals = await rivalsFor(slack, opener, name, settings);
    if (!rivals.some(isAtWork)) {
      return rivals.some(({ cause }) => cause < opener.cause)
        ? undefined
        : channel;
    }
    await pause(RIVAL_PAUSE_MS);
  }
}

function isAtWork(rival: StoredDeclaration): boolean {
  return rival.workedOnAt > Date.now() - LEASE_MS;
}

/** Other declarations that could have made a channel of this name and have none yet. */
async function rivalsFor(
  slack: Slack,
  opener: Opener,
  name: string,
  settings: Settings,
): Promise<StoredDeclaration[]> {
  const open = await declarationsSince(slack, Date.now() - RIVALS_MS);
  const sameName = open.filter((other) => {
    if (other.cause === opener.cause || other.asked.continues) return false;
    const decided = declare(other.asked, settings);
    return decided.ok &&
      plan(decided.value, other.cause, other.declaredAt, settings).names
        .includes(name);
  });
  const records = await Promise.all(
    sameName.map(({ cause }) => incidentOf(slack, cause)),
  );
  return sameName.filter((_, i) => !records[i]);
}

/** The open channel of this name that Incd itself created, if there is one. */
async function ownChannel(
  slack: Slack,
  name: string,
): Promise<OpenedChannel & { created: number } | undefined> {
  const { user_id: self } = await slack.call("auth.test");
  const own = {
    types: "public_channel,private_channel",
    exclude_archived: true,
    limit: 999,
  };
  for await (const page of pages(slack, "users.conversations", own)) {
    const found = page.channels.find((channel: Answer) =>
      channel.name === name && channel.creator === self
    );
    if (found) return { id: found.id, name, created: found.created };
  }
  return undefined;
}
