import { keepMonitor, noteHeard } from "../../datastores/monitors/store.ts";
import { allow, type Decision, refuse } from "../../domain/decision.ts";
import { waitingFor } from "../../domain/messages/monitor_messages.ts";
import type { Secret } from "../../domain/messages/monitor_views.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import { monitorOf } from "../../domain/monitors/registry.ts";
import {
  MONITOR_PREFIX,
  monitorTrigger,
} from "../../domain/monitors/trigger.ts";
import { sourceOf } from "../../domain/monitors/understand.ts";
import type { Urgency } from "../../domain/monitors/urgency.ts";
import { oneLine } from "../../domain/text.ts";
import type { Slack } from "../../slack/api.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";
import { sha256 } from "../alerts/digest.ts";
import { listTriggers } from "../list_triggers.ts";
import { deleteTrigger, gone, holdingMonitor } from "./holding_monitor.ts";
import { newToken } from "./token.ts";

/** For so long an old address works beside a new one. Milliseconds. */
const BESIDE_MS = 24 * 3_600_000;

/** As in "Cannot <what>". */
export const CONNECT = "connect the monitor";

/** A monitor whose address was made, and what is shown of it once. */
export interface Connected {
  connection: Connection;
  secret: Secret;
}

/** What somebody wants to connect. */
export interface WantedMonitor {
  kind: string;
  name: string;
  otherwise: Urgency;
  /** Slack user id. */
  by: string;
}

/**
 * Connects a monitor: an address and a token of its own. What broke off before
 * is begun anew under the same name.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function connectMonitor(
  slack: Slack,
  { kind, otherwise, by, ...wanted }: WantedMonitor,
): Promise<Decision<Connected>> {
  const name = oneLine(wanted.name);
  if (!/[\p{L}\p{N}]/u.test(name)) {
    return refuse("setting_unusable", `Cannot ${CONNECT}: it has no name`);
  }
  if (!monitorOf(kind)) {
    return refuse("setting_unusable", `Cannot ${CONNECT}: choose what it is`);
  }
  const id = sourceOf(name);
  return await holdingMonitor(slack, id, CONNECT, async (known) => {
    if (known?.trigger && !known.disconnectedAt) {
      return refuse(
        "setting_unusable",
        `Cannot ${CONNECT}: "${known.name}" is connected already. Take another name, or choose that one`,
      );
    }
    if (known) await deleteLeft(slack, name);
    await noteHeard(slack, id, {
      firstAt: 0,
      lastAt: 0,
      refused: 0,
      toldAt: 0,
    });
    const made = await withNewSecret(slack, {
      id,
      name,
      kind,
      trigger: "",
      tokenHash: "",
      by,
      connectedAt: Date.now(),
      disconnectedAt: 0,
      severity: known?.severity ?? {},
      status: known?.status ?? {},
      otherwise,
      firstAt: 0,
      lastAt: 0,
      refused: 0,
      toldAt: 0,
    });
    return allow({ ...made, connection: await tellWaiting(slack, made) });
  });
}

/**
 * Makes a new address and token. The old ones work until the first delivery
 * with the new ones, at most for a day.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function rotateMonitor(
  slack: Slack,
  id: string,
): Promise<Decision<Connected>> {
  const what = "make a new address";
  return await holdingMonitor(slack, id, what, async (known) => {
    if (!known || known.disconnectedAt) return gone(what);
    if (known.before) await deleteTrigger(slack, known.before.trigger);
    const { trigger, tokenHash } = known;
    return allow(
      await withNewSecret(slack, {
        ...known,
        before: { trigger, tokenHash, until: Date.now() + BESIDE_MS },
      }),
    );
  });
}

/**
 * Ends a connection: its address is deleted, what it was is kept.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function disconnectMonitor(
  slack: Slack,
  id: string,
): Promise<Decision<Connection>> {
  const what = "disconnect the monitor";
  return await holdingMonitor(slack, id, what, async (known) => {
    if (!known || known.disconnectedAt) return gone(what);
    const { before, ...rest } = known;
    const ended = { ...rest, trigger: "", disconnectedAt: Date.now() };
    // Kept first: what still comes by an address that cannot be deleted is refused.
    await keepMonitor(slack, ended);
    await deleteTrigger(slack, known.trigger);
    if (before) await deleteTrigger(slack, before.trigger);
    return allow(ended);
  });
}

/**
 * Keeps what a monitor's words mean.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function keepMonitorWords(
  slack: Slack,
  id: string,
  words: Pick<Connection, "severity" | "status" | "otherwise">,
): Promise<Decision<Connection>> {
  const what = "save";
  return await holdingMonitor(slack, id, what, async (known) => {
    if (!known || known.disconnectedAt) return gone(what);
    const changed = { ...known, ...words };
    await keepMonitor(slack, changed);
    return allow(changed);
  });
}

/** The connection is known before its trigger is: what comes at once is not refused. */
async function withNewSecret(
  slack: Slack,
  connection: Connection,
): Promise<Connected> {
  const token = newToken();
  const known = { ...connection, tokenHash: await sha256(token) };
  await keepMonitor(slack, known);
  const { trigger } = await slack.call(
    "workflows.triggers.create",
    { ...monitorTrigger(known) },
  );
  const made = { ...known, trigger: trigger.id };
  await keepMonitor(slack, made);
  return { connection: made, secret: { url: trigger.webhook_url, token } };
}

/** What a connection that broke off may have left. */
async function deleteLeft(slack: Slack, name: string): Promise<void> {
  const left = (await listTriggers(slack))
    .filter((trigger) => trigger.name === MONITOR_PREFIX + name);
  for (const { id } of left) await deleteTrigger(slack, id);
}

/** That nobody could be told keeps nothing from being connected. */
async function tellWaiting(
  slack: Slack,
  { connection }: Connected,
): Promise<Connection> {
  const { id, by, connectedAt } = connection;
  const [told] = await apply(slack, [{
    kind: "tell_privately",
    user: by,
    key: `monitor/${id}/${connectedAt}`,
    message: waitingFor(connection),
  }], FIRST_RUN);
  if (!told!.ok) return connection;
  const message = { channel: told!.channel ?? "", ts: told!.ts ?? "" };
  await keepMonitor(slack, { ...connection, message });
  return { ...connection, message };
}
