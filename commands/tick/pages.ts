import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
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
    for (const what of levelsToPage(record, tick)) {
      if (!tick.hasTime()) return;
      await tick.attempt(() => pageOnce(tick, record, what, pager));
    }
  }
  for (const record of tick.incidents) {
    const what = pageToEnd(record);
    if (!what) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => endPage(tick, record, what, pager));
  }
}

/** What is to be noted of each level that was begun, pages, and was not paged yet. */
function levelsToPage(
  { reached, reminded }: IncidentRecord,
  { team }: Tick,
): string[] {
  return reached
    .filter(({ policy, place }) =>
      team.settings.policies.find(({ id }) => id === policy)?.levels[place]
        ?.page
    )
    .map(({ policy, place }) => `page/${policy}/${place}`)
    .filter((what) => !reminded[what]);
}

async function pageOnce(
  { connect, now, team }: Tick,
  { channel }: IncidentRecord,
  what: string,
  pager: Pager,
): Promise<void> {
  const slack = connect();
  const standing = await claimSubject(slack, `${channel}#${what}`);
  if (!standing.won) return;
  const done = await page(slack, {
    channel,
    cause: what,
    person: "",
    summary: "",
    pager,
    settings: team.settings,
  });
  // What the pager does not take now is tried again at the next tick.
  if (!done.ok && done.code === "pager_failed") return;
  await note(connect, channel, what, now);
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
  if (outcome.ok || !outcome.mayPass) await note(connect, channel, what, now);
}

async function note(
  connect: Tick["connect"],
  channel: string,
  what: string,
  now: number,
): Promise<void> {
  const slack = connect();
  const record = await getIncident(slack, channel);
  if (!record) return;
  await updateIncident(slack, channel, {
    reminded: { ...record.reminded, [what]: now },
  });
}
