import {
  claimIncident,
  getIncident,
  updateIncident,
} from "../datastores/incidents/store.ts";
import { briefings } from "../domain/consequences/opening.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";
import { apply, repeatOf } from "../slack/apply.ts";

/**
 * Tells everybody who holds a role from the beginning what it is, privately.
 * On a first run one call and one for each person.
 *
 * @param cardTs The card, if the caller knows it: kept by the same call.
 * @returns The record, or nothing if the channel has no incident.
 * @throws SlackApiError
 */
export async function briefRoles(
  slack: Slack,
  channel: string,
  cardTs: string,
): Promise<IncidentRecord | undefined> {
  // A claim on a channel without an incident would leave an empty record there.
  if (!cardTs && !await getIncident(slack, channel)) return undefined;
  const { standing, record } = await claimIncident(
    slack,
    channel,
    "brief",
    cardTs ? { cardTs } : {},
  );
  const isOver = record?.opening === "done" ||
    record?.opening === "partly" && !record.notBriefed.length;
  if (!record || !standing.won || isOver) return record;
  const outcomes = await apply(
    slack,
    briefings(record),
    repeatOf(standing, record.declaredAt),
  );
  const notBriefed = outcomes.flatMap((outcome) =>
    !outcome.ok && outcome.effect.kind === "tell_privately"
      ? [{ id: outcome.effect.user, code: outcome.code }]
      : []
  );
  if (notBriefed.length || record.notBriefed.length) {
    await updateIncident(slack, channel, { notBriefed });
  }
  return { ...record, notBriefed };
}
