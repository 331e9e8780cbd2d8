import {
  connectMonitor,
  disconnectMonitor,
  keepMonitorWords,
  rotateMonitor,
} from "../../commands/monitors/connect.ts";
import { checkRight } from "../../commands/settings/check_right.ts";
import { findMonitors, getMonitor } from "../../datastores/monitors/store.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { allow, type Decision } from "../../domain/decision.ts";
import {
  connectedView,
  connectView,
  MONITOR_ACTIONS,
  type MonitorAction,
  monitorActionView,
  monitorsClosed,
  monitorsView,
  monitorView,
  NEW_MONITOR,
  sampleView,
} from "../../domain/messages/monitor_views.ts";
import type { Modal } from "../../domain/messages/modal.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import { readOwnWords } from "../../domain/monitors/own_words.ts";
import { readSample } from "../../domain/monitors/read_sample.ts";
import { URGENCIES } from "../../domain/monitors/urgency.ts";
import { chosenIn, typedIn } from "../../domain/settings/parts/filled.ts";
import type { Filled } from "../../domain/settings/parts/part.ts";
import { escape } from "../../domain/text.ts";
import { type Answer, type Slack, unlessFailed } from "../../slack/api.ts";
import type { Acknowledgement } from "../../slack/form.ts";
import { failedBelow, refusedBelow } from "./failed.ts";

const STATUSES = ["firing", "acknowledged", "resolved"] as const;

/** Shows the form for another monitor, or the one that was chosen. */
export function monitorChosen(
  slack: Slack,
  filled: Filled,
  person: string,
): Promise<Acknowledgement> {
  return failedBelow("which", async () => {
    const allowed = await mayConnect(slack, person);
    if (!allowed.ok) return refusedBelow("which", allowed);
    const which = chosenIn(filled, "which");
    if (which === NEW_MONITOR) {
      return { response_action: "push", view: connectView() };
    }
    const connection = await getMonitor(slack, which);
    return connection
      ? { response_action: "push", view: monitorView(connection) }
      : {
        response_action: "errors",
        errors: { which: "It is not connected any more. Choose another one" },
      };
  });
}

/** Connects a monitor and shows, this once, what only the two of them may know. */
export function connectSent(
  slack: Slack,
  view: Answer,
  person: string,
): Promise<Acknowledgement> {
  return failedBelow("name", async () => {
    const filled: Filled = view.state.values;
    const allowed = await mayConnect(slack, person);
    if (!allowed.ok) return refusedBelow("name", allowed);
    const connected = await connectMonitor(slack, {
      kind: chosenIn(filled, "kind"),
      name: typedIn(filled, "name"),
      otherwise: urgencyIn(filled),
      by: person,
    });
    if (!connected.ok) return refusedBelow("name", connected);
    const { connection, secret } = connected.value;
    await drawRoot(slack, view, `✓ ${escape(connection.name)} has an address`);
    return {
      response_action: "update",
      view: connectedView(connection, secret),
    };
  });
}

/** Shows the view for what shall be done with a monitor. */
export function actionChosen(
  slack: Slack,
  view: Answer,
): Promise<Acknowledgement> {
  return failedBelow("action", async () => {
    const connection = await connectionOf(slack, view);
    const chosen = chosenIn(view.state.values, "action");
    if (!connection || !Object.hasOwn(MONITOR_ACTIONS, chosen)) {
      return { response_action: "update", view: GONE };
    }
    return {
      response_action: "push",
      view: monitorActionView(chosen as MonitorAction, connection),
    };
  });
}

/** A new address and token, shown this once. */
export async function rotateSent(
  slack: Slack,
  view: Answer,
  person: string,
): Promise<Acknowledgement> {
  return await confirmed(slack, view, person, async (id) => {
    const rotated = await rotateMonitor(slack, id);
    if (!rotated.ok) return rotated;
    const { connection, secret } = rotated.value;
    return allow(connectedView(connection, secret));
  });
}

/** The end of a connection. */
export async function disconnectSent(
  slack: Slack,
  view: Answer,
  person: string,
): Promise<Acknowledgement> {
  return await confirmed(slack, view, person, async (id) => {
    const ended = await disconnectMonitor(slack, id);
    if (!ended.ok) return ended;
    const said = `✓ ${escape(ended.value.name)} is disconnected`;
    await drawRoot(slack, view, said);
    return allow(closable(said));
  });
}

/** Keeps what a monitor's words mean. */
export function wordsSent(
  slack: Slack,
  view: Answer,
  person: string,
): Promise<Acknowledgement> {
  return failedBelow("otherwise", async () => {
    const filled: Filled = view.state.values;
    const allowed = await mayConnect(slack, person);
    if (!allowed.ok) return refusedBelow("otherwise", allowed);
    const severity = readOwnWords(typedIn(filled, "severity"), URGENCIES);
    if (!severity.ok) return refusedBelow("severity", severity);
    const status = readOwnWords(typedIn(filled, "status"), STATUSES);
    if (!status.ok) return refusedBelow("status", status);
    const kept = await keepMonitorWords(slack, idIn(view), {
      severity: severity.value,
      status: status.value,
      otherwise: urgencyIn(filled),
    });
    if (!kept.ok) return refusedBelow("otherwise", kept);
    await drawRoot(slack, view, `✓ Saved for ${escape(kept.value.name)}`);
    return {};
  });
}

/** Shows how a sample is understood. */
export function sampleSent(
  slack: Slack,
  view: Answer,
): Promise<Acknowledgement> {
  return failedBelow("sample", async () => {
    const connection = await connectionOf(slack, view);
    if (!connection) return { response_action: "update", view: GONE };
    const typed = typedIn(view.state.values, "sample");
    const read = readSample(typed, connection, Date.now());
    return { response_action: "update", view: sampleView(connection, read) };
  });
}

/** What a view without fields does: what cannot be done stands in its place. */
async function confirmed(
  slack: Slack,
  view: Answer,
  person: string,
  run: (id: string) => Promise<Decision<Modal>>,
): Promise<Acknowledgement> {
  const result = await failedBelow("", async () => {
    const allowed = await mayConnect(slack, person);
    const done = allowed.ok ? await run(idIn(view)) : allowed;
    return {
      response_action: "update",
      view: done.ok ? done.value : closable(done.message),
    };
  });
  return "errors" in result
    ? { response_action: "update", view: closable(result.errors[""]!) }
    : result;
}

async function mayConnect(
  slack: Slack,
  person: string,
): Promise<Decision<unknown>> {
  const { settings } = await loadTeam(slack);
  return await checkRight(slack, settings, "settings", person);
}

function idIn(view: Answer): string {
  return JSON.parse(view.private_metadata).monitor;
}

async function connectionOf(
  slack: Slack,
  view: Answer,
): Promise<Connection | undefined> {
  return await getMonitor(slack, idIn(view));
}

function urgencyIn(filled: Filled) {
  const chosen = chosenIn(filled, "otherwise");
  return URGENCIES.find((one) => one === chosen) ?? "medium";
}

/** A view above the first one that only says something. */
function closable(sentence: string): Modal {
  const { notify_on_close: _, ...view } = monitorsClosed(sentence);
  return { ...view, callback_id: "monitor_said" };
}

const GONE = closable(
  "It is not connected any more. Close this and open it anew",
);

/** What lies below shows how the monitors stand now; that it does not is no reason to fail. */
async function drawRoot(
  slack: Slack,
  view: Answer,
  notice: string,
): Promise<void> {
  await unlessFailed(async () => {
    await slack.callUnless(["not_found", "view_not_found"], "views.update", {
      view_id: view.root_view_id,
      view: monitorsView(await findMonitors(slack), notice),
    });
  });
}
