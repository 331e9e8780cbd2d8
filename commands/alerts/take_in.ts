import {
  keepDelivery,
  type KeptDelivery,
  removeDelivery,
} from "../../datastores/deliveries/store.ts";
import { keepAlert, releaseAlert } from "../../datastores/alerts/store.ts";
import { getMonitor } from "../../datastores/monitors/store.ts";
import { loadTeam, type Team } from "../../datastores/settings/store.ts";
import { alertAfter } from "../../domain/alerts/after.ts";
import { groupOf } from "../../domain/alerts/group.ts";
import { serviceNamed } from "../../domain/alerts/service.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { admit, type Unfit } from "../../domain/monitors/admit.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import type { FlatAlert } from "../../domain/monitors/flat.ts";
import type { Signal } from "../../domain/monitors/signal.ts";
import { pause, type Slack, unlessFailed } from "../../slack/api.ts";
import { noteDelivery } from "../monitors/heard.ts";
import { noteRefused } from "../monitors/refused.ts";
import { alertId, sha256 } from "./digest.ts";
import { holdAlert } from "./held_alert.ts";
import { settleAlert } from "./settle_alert.ts";

/** A read right after a write may miss it: when we look again. Milliseconds. */
const REREAD_MS = 1_200;

/** What became of a delivery. */
export type TakenIn =
  | { kind: "refused"; why: Unfit }
  /** It counts; it may have opened an incident, whose opening is to be seen to. */
  | { kind: "counted"; opened?: IncidentRecord }
  /** Another run is at the same alert; the tick sees to it. */
  | { kind: "left" };

/** What a monitor has sent. */
export interface Sent {
  /** The execution that it came with. */
  id: string;
  /** The connected monitor's id; "" if it came some other way. */
  monitor: string;
  flat: FlatAlert;
}

/**
 * Takes in what a monitor has sent: kept first, then counted once, shown, and
 * joined to its incident, or one is opened. Constant cost, whatever there was before.
 *
 * @throws SlackApiError when it could not be seen to; what was kept the tick
 * sees to. HeldByTwin when this step was delivered twice.
 */
export async function takeIn(
  slack: Slack,
  { id, monitor, flat }: Sent,
): Promise<TakenIn> {
  const delivery: KeptDelivery = {
    id,
    monitor,
    sent: flat,
    tokenHash: await sha256(flat.token.trim()),
    at: Date.now(),
  };
  const [team, kept] = await Promise.all([
    loadTeam(slack),
    unlessFailed(
      () => keepDelivery(slack, delivery).then(() => undefined),
      (error) => error,
    ),
  ]);
  const taken = await seeTo(slack, team, delivery);
  // What is neither kept nor seen to must at least be said.
  if (kept && taken.kind === "left") throw kept;
  return taken;
}

/**
 * Sees to a delivery that is kept. Done again, it does what was not done.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function seeTo(
  slack: Slack,
  team: Team,
  delivery: KeptDelivery,
): Promise<TakenIn> {
  const { id, monitor, sent, tokenHash, at } = delivery;
  const connection = monitor ? await connected(slack, monitor) : undefined;
  const admitted = admit({ flat: sent, monitor, tokenHash, at }, connection);
  if (!admitted.ok) {
    await noteRefused(slack, team, connection, admitted.why);
    await removeDelivery(slack, id);
    return { kind: "refused", why: admitted.why };
  }
  const { signal } = admitted;
  const taken = await takeSignal(slack, team, {
    signal,
    delivery: { id, at },
    sender: connection?.name ?? signal.source,
  });
  if (taken.kind !== "counted") return taken;
  await Promise.all([
    removeDelivery(slack, id),
    connection && heard(slack, connection, signal, { at, tokenHash }),
  ]);
  return taken;
}

/** One that was connected a moment ago may not be found by the first read. */
async function connected(
  slack: Slack,
  id: string,
): Promise<Connection | undefined> {
  const found = await getMonitor(slack, id);
  if (found) return found;
  await pause(REREAD_MS);
  return await getMonitor(slack, id);
}

function heard(
  slack: Slack,
  connection: Connection,
  signal: Signal,
  delivery: { at: number; tokenHash: string },
): Promise<void> {
  return noteDelivery(slack, connection, signal, delivery);
}

async function takeSignal(
  slack: Slack,
  team: Team,
  { signal, delivery, sender }: {
    signal: Signal;
    delivery: { id: string; at: number };
    sender: string;
  },
): Promise<TakenIn> {
  const service = serviceNamed(team.settings, signal.service)?.id ??
    signal.service;
  const placed = {
    id: await alertId(signal.source, signal.key),
    service,
    group: groupOf(signal, service),
    sender,
  };
  const held = await holdAlert(slack, placed.id);
  if (!held) return { kind: "left" };
  const { alert, news } = alertAfter(held.alert, signal, delivery, placed);
  if (!alert || news === "nothing" || news === "counted_before") {
    await releaseAlert(slack, placed.id, held.release);
    return { kind: "counted" };
  }
  const settled = await settleAlert(
    {
      slack,
      team,
      repeat: held.repeat,
      now: Date.now(),
      cameAt: delivery.at,
    },
    alert,
    news,
  );
  if (settled.kind === "left") {
    await releaseAlert(slack, placed.id, held.release);
    return settled;
  }
  await keepAlert(slack, settled.alert, held.release);
  return settled.opened
    ? { kind: "counted", opened: settled.opened }
    : { kind: "counted" };
}
