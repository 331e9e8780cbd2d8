import { holderIn, marksIn, type Standing } from "../../domain/claims.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { pages } from "../../slack/pages.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { Alerts } from "./definition.ts";
import { PastAlerts } from "../past_alerts/definition.ts";

const PAGE = 1000;

const PART = "alert";

/** What no run has touched for so long is nobody's. Milliseconds. */
const LEFT_MS = 10 * 60_000;

/** How long it is known what was heard of an alert that is over. Milliseconds. */
const KEPT_MS = 7 * 24 * 3_600_000;

/**
 * Claims an alert and reads it in the same call: what happens to one alert
 * happens one after the other.
 *
 * @returns The alert, nothing if it is not among the hot ones.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claimAlert(
  slack: Slack,
  id: string,
): Promise<
  { standing: Standing; alert: Alert | undefined; release: Answer }
> {
  const { standing, item, release } = await claim(
    slack,
    Alerts.name,
    { id },
    PART,
  );
  return { standing, alert: fromItem(item), release };
}

/** Whether somebody is at an alert now. */
export async function peekAlert(slack: Slack, id: string): Promise<boolean> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: Alerts.name,
    id,
  });
  return holderIn(item, PART, Date.now()) !== undefined;
}

/** Ends a claim that has changed nothing. */
export async function releaseAlert(
  slack: Slack,
  id: string,
  release: Answer,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Alerts.name,
    item: { id, ...release },
  });
}

/** Reads a hot alert, or nothing. */
export async function getAlert(
  slack: Slack,
  id: string,
): Promise<Alert | undefined> {
  return await read(slack, Alerts.name, id);
}

/** Reads an alert that is over, or nothing. */
export async function getPastAlert(
  slack: Slack,
  id: string,
): Promise<Alert | undefined> {
  return await read(slack, PastAlerts.name, id);
}

/**
 * Writes a hot alert.
 *
 * @param release What its claim gave: ends the claim.
 */
export async function keepAlert(
  slack: Slack,
  alert: Alert,
  release: Answer = {},
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Alerts.name,
    item: {
      id: alert.id,
      alert: toPieces(JSON.stringify(alert)),
      last_at: alert.lastAt,
      ...release,
    },
  });
}

/** Puts an alert aside that is over: it is then read by key alone. */
export async function putAside(slack: Slack, alert: Alert): Promise<void> {
  await slack.call("apps.datastore.put", {
    datastore: PastAlerts.name,
    item: {
      id: alert.id,
      alert: toPieces(JSON.stringify(alert)),
      expires: Math.floor((alert.lastAt + KEPT_MS) / 1000),
    },
  });
  await removeHot(slack, alert.id);
}

/** Removes a hot alert, or the stub that a claim left where there is none. */
export async function removeHot(slack: Slack, id: string): Promise<void> {
  await slack.call("apps.datastore.delete", { datastore: Alerts.name, id });
}

/** All hot alerts, and the keys of stubs that nobody is at. A scan: for the tick. */
export async function hotAlerts(
  slack: Slack,
  now: number,
): Promise<{ alerts: Alert[]; stubs: string[] }> {
  const found: { alerts: Alert[]; stubs: string[] } = { alerts: [], stubs: [] };
  const query = { datastore: Alerts.name, limit: PAGE };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    for (const item of page.items) {
      const alert = fromItem(item);
      if (alert) found.alerts.push(alert);
      else if (marksIn(item).every(({ at }) => now - at > LEFT_MS)) {
        found.stubs.push(item.id);
      }
    }
  }
  return found;
}

async function read(
  slack: Slack,
  datastore: string,
  id: string,
): Promise<Alert | undefined> {
  const { item } = await slack.call("apps.datastore.get", { datastore, id });
  return fromItem(item);
}

/** Nothing for a mark on one that is not there. */
function fromItem(item: Answer): Alert | undefined {
  return jsonFrom<Alert | undefined>(item.alert, undefined);
}
