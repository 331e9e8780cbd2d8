import type { Connection } from "../../domain/monitors/connection.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { pages } from "../../slack/pages.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { Monitors } from "./definition.ts";

/** What deliveries say of their monitor. */
const HEARD = {
  firstAt: "first_at",
  lastAt: "last_at",
  refused: "refused",
  toldAt: "told_at",
} as const;

export type Heard = Pick<Connection, keyof typeof HEARD>;

/** The monitor with this id, or nothing. */
export async function getMonitor(
  slack: Slack,
  id: string,
): Promise<Connection | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: Monitors.name,
    id,
  });
  return fromItem(item);
}

/** All monitors, disconnected ones too, by name. A scan: there are few. */
export async function findMonitors(slack: Slack): Promise<Connection[]> {
  const found: Connection[] = [];
  const query = { datastore: Monitors.name, limit: 1000 };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(...page.items.flatMap((item: Answer) => fromItem(item) ?? []));
  }
  return found.sort((a, b) => a.name < b.name ? -1 : 1);
}

/** Writes what an admin has set. */
export async function keepMonitor(
  slack: Slack,
  monitor: Connection,
): Promise<void> {
  const { firstAt: _, lastAt: __, refused: ___, toldAt: ____, ...set } =
    monitor;
  await slack.call("apps.datastore.update", {
    datastore: Monitors.name,
    item: { id: monitor.id, connection: toPieces(JSON.stringify(set)) },
  });
}

/**
 * What was heard of a sender, also where nobody has connected it. Never older
 * than the last write, since a write answers it.
 */
export async function heardBy(slack: Slack, id: string): Promise<Heard> {
  const { item } = await slack.call("apps.datastore.update", {
    datastore: Monitors.name,
    item: { id },
  });
  return heardIn(item);
}

/** Writes what a delivery has said of its monitor. */
export async function noteHeard(
  slack: Slack,
  id: string,
  heard: Partial<Heard>,
): Promise<void> {
  const attributes = Object.entries(heard).map((
    [field, value],
  ) => [HEARD[field as keyof Heard], value]);
  await slack.call("apps.datastore.update", {
    datastore: Monitors.name,
    item: { id, ...Object.fromEntries(attributes) },
  });
}

/** Nothing for one that nobody has connected. */
function fromItem(item: Answer): Connection | undefined {
  const set = jsonFrom<Connection | undefined>(item.connection, undefined);
  if (!set) return undefined;
  return { ...set, ...heardIn(item) };
}

function heardIn(item: Answer): Heard {
  return Object.fromEntries(
    Object.entries(HEARD)
      .map(([field, attribute]) => [field, item[attribute] ?? 0]),
  ) as Heard;
}
