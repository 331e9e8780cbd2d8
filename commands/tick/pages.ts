import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entryId, getEntry } from "../../datastores/timeline/store.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { pageKey, type Pager } from "../../domain/page.ts";
import { page } from "../page.ts";
import { running, type Tick } from "./tick.ts";

/**
 * Calls the pager for levels of policies that say so, once for each, and tells
 * it when an incident is resolved.
 */
export async function callPager(tick: Tick): Promise<void> {
  const { pager } = tick;
  if (!pager) return;
  for (const record of running(tick)) {
    for (const cause of levelsToPage(record, tick)) {
      if (!tick.hasTime()) return;
      await tick.attempt(() => pageOnce(tick, record, cause, pager));
    }
  }
  for (const record of tick.incidents) {
    const what = pageToEnd(record);
    if (!what) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => endPage(tick, record, what, pager));
  }
}

/** The causes of pages that are due: a level of a policy was begun that pages, and has not yet. */
function levelsToPage(
  { channel, reached }: IncidentRecord,
  { team, entries }: Tick,
): string[] {
  const written = new Set((entries.get(channel) ?? []).map(({ id }) => id));
  return reached
    .filter(({ policy, place }) =>
      team.settings.policies.find(({ id }) => id === policy)?.levels[place]
        ?.page
    )
    .map(({ policy, place, at }) => `page/${policy}/${place}/${at}`)
    .filter((cause) => !written.has(entryId(channel, cause, 0)));
}

/** What the pager does not take now is tried again at the next tick. */
async function pageOnce(
  { connect, team }: Tick,
  { channel }: IncidentRecord,
  cause: string,
  pager: Pager,
): Promise<void> {
  const slack = connect();
  const standing = await claimSubject(slack, `${channel}#call_${cause}`);
  if (!standing.won) return;
  if (await getEntry(slack, entryId(channel, cause, 0))) return;
  await page(slack, {
    channel,
    cause,
    person: "",
    summary: "",
    pager,
    settings: team.settings,
  });
}

/** What is to be noted once the pager knows of the end; nothing if it has no call of ours. */
function pageToEnd(
  { pages, resolution, reminded }: IncidentRecord,
): string | undefined {
  if (!resolution || !pages.length) return undefined;
  const what = `page_ended/${resolution.at}`;
  return reminded[what] ? undefined : what;
}

async function endPage(
  { connect, now }: Tick,
  { channel }: IncidentRecord,
  what: string,
  pager: Pager,
): Promise<void> {
  const slack = connect();
  const standing = await claimSubject(slack, `${channel}#${what}`);
  if (!standing.won) return;
  const record = await getIncident(slack, channel);
  // Reopened in this moment: the pager goes on.
  if (!record || pageToEnd(record) !== what) return;
  const outcome = await pager.resolve(pageKey(channel));
  if (!outcome.ok && outcome.mayPass) return;
  await updateIncident(slack, channel, {
    reminded: { ...record.reminded, [what]: now },
  });
}
