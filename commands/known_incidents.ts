import { findIncidents } from "../datastores/incidents/store.ts";
import { isOver } from "../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";
import { pages } from "../slack/pages.ts";

/** Incidents in which people still work, or those that are over and not put away yet. */
export type Among = "open" | "over";

/** Those of them that somebody may know of, newest first. A scan, and one call more. */
export async function incidentsAmong(
  slack: Slack,
  among: Among,
  person: string,
): Promise<IncidentRecord[]> {
  const found = (await findIncidents(slack))
    .filter(({ lifecycle }) => isOver(lifecycle) === (among === "over"))
    .sort((a, b) => b.declaredAt - a.declaredAt);
  if (!found.some((record) => record.private)) return found;
  const known = await privateChannelsOf(slack, person);
  return found.filter((record) => !record.private || known.has(record.channel));
}

/** The private channels that somebody shares with Incd, by id. */
export async function privateChannelsOf(
  slack: Slack,
  person: string,
): Promise<Set<string>> {
  const channels = new Set<string>();
  const asked = { user: person, types: "private_channel", limit: 999 };
  for await (const page of pages(slack, "users.conversations", asked)) {
    for (const { id } of page.channels) channels.add(id);
  }
  return channels;
}
