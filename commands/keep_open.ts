import { loadTeam } from "../datastores/settings/store.ts";
import type { Decision } from "../domain/decision.ts";
import { archiveNow, keepOpen } from "../domain/incident/archive.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/** Who asked for something about the archive, and where. */
interface Asked {
  channel: string;
  person: string;
  cause: string;
}

/**
 * Somebody wants the channel of an incident kept.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function keepChannelOpen(
  slack: Slack,
  asked: Asked,
): Promise<Decision<Changed>> {
  const { settings: { archiveDays } } = await loadTeam(slack);
  return await change(slack, {
    ...asked,
    what: "keep the channel open",
    subject: ({ archiveAt, keptUntil }) => `keep/${archiveAt}/${keptUntil}`,
    decide: (record, at) => keepOpen(record, asked.person, archiveDays, at),
  });
}

/**
 * Whoever decides does not want to wait: the next tick exports and archives.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function archiveChannelNow(
  slack: Slack,
  asked: Asked,
): Promise<Decision<Changed>> {
  return await change(slack, {
    ...asked,
    what: "archive the channel",
    subject: ({ archiveAt, keptUntil }) => `now/${archiveAt}/${keptUntil}`,
    decide: (record, at) => archiveNow(record, asked.person, at),
  });
}
