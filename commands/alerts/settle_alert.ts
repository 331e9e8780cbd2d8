import type { Team } from "../../datastores/settings/store.ts";
import type { Alert, News } from "../../domain/alerts/alert.ts";
import { route } from "../../domain/alerts/route.ts";
import { isOver, statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Slack } from "../../slack/api.ts";
import { goesOnIn } from "./goes_on_in.ts";
import { clear, join, reopenFor } from "./join.ts";
import { openOrJoin } from "./open_or_join.ts";
import { showAlert } from "./show_alert.ts";

/** Around an alert that is being seen to. */
export interface Settling {
  slack: Slack;
  team: Team;
  /** Milliseconds since 1970. */
  now: number;
  /** When what is seen to now came: what was left is judged by its own time. */
  cameAt: number;
  /** Whether it may have been seen to before. */
  repeat: boolean;
}

/** What became of an alert. */
export type Settled =
  | { kind: "settled"; alert: Alert; opened?: IncidentRecord }
  /** Another run is at its group. */
  | { kind: "left" };

/**
 * Brings the world to what an alert says: its incident, and what people see.
 * Everything is done under causes made of the alert's round, so that done again
 * it does only what is missing. The caller holds the alert and keeps the result.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function settleAlert(
  around: Settling,
  alert: Alert,
  news: News,
): Promise<Settled> {
  const settled = alert.state === "cleared"
    ? await cleared(around, alert)
    : await firing(around, alert, news);
  if (settled.kind === "left") return settled;
  return { ...settled, alert: await showAlert(around, settled.alert) };
}

async function cleared(
  { slack }: Settling,
  alert: Alert,
): Promise<Settled> {
  const record = alert.incident
    ? await goesOnIn(slack, alert.incident)
    : undefined;
  if (record) await clear(slack, record, alert);
  return { kind: "settled", alert: { ...alert, held: "" } };
}

async function firing(
  around: Settling,
  alert: Alert,
  news: News,
): Promise<Settled> {
  if (news === "acknowledged") {
    const acknowledged = alert.acknowledged ??
      { by: "", at: alert.lastAt };
    return { kind: "settled", alert: { ...alert, acknowledged } };
  }
  if (!alert.incident) return await placed(around, alert);
  // Somebody who ended its incident knows of it: that it goes on is no news.
  return news === "refired"
    ? await back(around, alert)
    : { kind: "settled", alert };
}

/** An alert of an incident is back: so is the incident, unless people said that it is none. */
async function back(around: Settling, alert: Alert): Promise<Settled> {
  const { slack } = around;
  const record = await goesOnIn(slack, alert.incident);
  if (!record || statusOf(record.lifecycle) === "closed") {
    return await placed(around, { ...alert, incident: "" });
  }
  if (statusOf(record.lifecycle) === "declined") {
    return { kind: "settled", alert: { ...alert, incident: "" } };
  }
  const open = isOver(record.lifecycle)
    ? await reopenFor(slack, record, alert)
    : record;
  await join(slack, around.team, open, alert);
  return { kind: "settled", alert: { ...alert, incident: open.channel } };
}

/** Where an alert goes that belongs to no incident. */
async function placed(around: Settling, alert: Alert): Promise<Settled> {
  const way = route(alert, around.team.settings, around.now);
  switch (way.kind) {
    case "hold":
      return { kind: "settled", alert: { ...alert, held: way.window.id } };
    case "muted":
    case "message":
      return { kind: "settled", alert: { ...alert, held: "" } };
    case "incident":
      return await openOrJoin(around, { ...alert, held: "" });
  }
}
