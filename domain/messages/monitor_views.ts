import type { Connection } from "../monitors/connection.ts";
import { writeOwnWords } from "../monitors/own_words.ts";
import { monitorOf, MONITORS } from "../monitors/registry.ts";
import type { Signal } from "../monitors/signal.ts";
import { URGENCIES, URGENCY_NAMES } from "../monitors/urgency.ts";
import { escape } from "../text.ts";
import { context, section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { choice, words } from "./inputs.ts";
import type { Block } from "./message.ts";
import { frame, type Modal } from "./modal.ts";
import { signalLines } from "./signal_lines.ts";

/** The option for a monitor that is not connected yet; no id of one looks like it. */
export const NEW_MONITOR = "new monitor";

/** Longest name of a monitor, characters. */
export const MONITOR_NAME_MAX = 40;

/** What can be done with a connected monitor, by the callback id of its view. */
export const MONITOR_ACTIONS = {
  monitor_words: "Say what its words mean",
  monitor_sample: "Try a sample",
  monitor_rotate: "Make a new address and token",
  monitor_disconnect: "Disconnect it",
} as const;

export type MonitorAction = keyof typeof MONITOR_ACTIONS;

/** More are not shown one by one. */
const SHOWN_MAX = 20;

/** Slack's limit for a field into which people type. */
const TYPED_MAX = 3000;

const WHEN = "{date_short_pretty} at {time}";

/** The first view, before it is known what is connected. */
export function monitorsLoading(): Modal {
  return {
    ...frame("monitors", "Connect a monitor", "Close"),
    notify_on_close: true,
    blocks: [section("One moment …")],
  };
}

/** Why there is nothing to see. Mrkdwn. */
export function monitorsClosed(sentence: string): Modal {
  return { ...monitorsLoading(), blocks: [section(sentence)] };
}

/** The monitors that are connected, and how they stand. */
export function monitorsView(all: Connection[], notice?: string): Modal {
  const connected = all.filter(({ disconnectedAt }) => !disconnectedAt);
  return {
    ...frame("monitors", "Connect a monitor", "Close", "Next"),
    notify_on_close: true,
    blocks: [
      ...(notice ? [section(notice)] : []),
      ...(connected.length
        ? connected.slice(0, SHOWN_MAX).map((one) =>
          section(`*${escape(one.name)}* · ${standing(one)}`)
        )
        : [section(
          "No monitor is connected yet. Each gets an address of its own, to which it posts its alerts",
        )]),
      choice(
        { id: "which", label: "Which one?" },
        [
          { id: NEW_MONITOR, name: "Connect another monitor" },
          ...connected.slice(0, 99).map(({ id, name }) => ({ id, name })),
        ],
        connected.length ? "" : NEW_MONITOR,
      ),
    ],
  };
}

/** How a connection stands, for people. Mrkdwn. */
export function standing(connection: Connection): string {
  const { lastAt, refused, before } = connection;
  return [
    lastAt
      ? `✓ last delivery ${moment(lastAt, WHEN)}`
      : "waiting for the first delivery",
    ...(refused ? [`${refused} refused`] : []),
    ...(before ? ["the old address still works"] : []),
  ].join(" · ");
}

/** The form for another monitor. */
export function connectView(): Modal {
  return {
    ...frame("monitor_connect", "Connect a monitor", "Back", "Connect"),
    blocks: [
      choice(
        { id: "kind", label: "What is it?" },
        MONITORS.map(({ id, name, reach }) => ({
          id,
          name,
          about: reach === "relay" ? "Needs a relay, or its own Slack app" : "",
        })),
        "",
      ),
      words(
        {
          id: "name",
          label: "Name",
          hint: "People read it with each alert. One for each sender",
        },
        "",
        { max: MONITOR_NAME_MAX, placeholder: "Alertmanager production" },
      ),
      otherwiseField("medium"),
    ],
  };
}

function otherwiseField(urgency: string): Block {
  return choice(
    {
      id: "otherwise",
      label: "How urgent is an alert that does not say it?",
    },
    URGENCIES.map((id) => ({ id, name: URGENCY_NAMES[id] })),
    urgency,
  );
}

/** What only the monitor and whoever connects it may know. */
export interface Secret {
  /** Where it posts. */
  url: string;
  token: string;
}

/** What to paste where: shown this once. */
export function connectedView(
  connection: Pick<Connection, "id" | "name" | "kind" | "before">,
  secret: Secret,
): Modal {
  const kind = monitorOf(connection.kind);
  const template = filled(
    kind?.template || "",
    connection.id,
    secret,
  );
  return {
    ...frame("monitor_connected", connection.name, "Done"),
    blocks: [
      section(
        "*The address.* You see it this once: whoever knows it and the token can send alerts. Lost, a new one is made here",
      ),
      preformatted(secret.url),
      ...(template
        ? [
          section("*What to paste*, with the token in it"),
          preformatted(template),
        ]
        : [
          section("*The token*, to be sent with each alert"),
          preformatted(secret.token),
        ]),
      ...(kind?.steps.length
        ? [
          section(
            kind.steps.map((step, n) => `${n + 1}. ${escape(step)}`)
              .join("\n"),
          ),
        ]
        : []),
      context(
        connection.before
          ? "The old address and token work until the first delivery with the new ones, at most for a day"
          : "You get a private message that changes to ✓ with the first delivery",
      ),
    ],
  };
}

/** A monitor's template with the address, its name and its token in it. */
export function filled(template: string, id: string, secret: Secret): string {
  return template.replaceAll("INCD_URL", secret.url)
    .replaceAll("INCD_SOURCE", id)
    .replaceAll("INCD_TOKEN", secret.token);
}

/** One connected monitor, and what can be done with it. */
export function monitorView(connection: Connection): Modal {
  const { name, kind, by, connectedAt, otherwise } = connection;
  return {
    ...frame("monitor", name, "Back", "Next"),
    private_metadata: remembered(connection),
    blocks: [
      section(
        [
          `${escape(monitorOf(kind)?.name ?? kind)} · ${standing(connection)}`,
          `Connected by <@${by}> ${moment(connectedAt, WHEN)}`,
          `What does not say how urgent it is: ${otherwise}`,
        ].join("\n"),
      ),
      choice(
        { id: "action", label: "What do you want to do?" },
        Object.entries(MONITOR_ACTIONS).map(([id, name]) => ({ id, name })),
        "",
      ),
    ],
  };
}

/** The view for what was chosen. */
export function monitorActionView(
  action: MonitorAction,
  connection: Connection,
): Modal {
  switch (action) {
    case "monitor_words":
      return wordsView(connection);
    case "monitor_sample":
      return sampleView(connection);
    case "monitor_rotate":
      return confirmView(
        action,
        connection,
        "Rotate",
        "A new address and a new token are made and shown once. The old ones work until the first delivery with the new ones, at most for a day.",
      );
    case "monitor_disconnect":
      return confirmView(
        action,
        connection,
        "Disconnect",
        "Its address is deleted: what it sends comes no more, and alerts that fire now will not say when they are over. That cannot be taken back; it can be connected anew with another address.",
      );
  }
}

function confirmView(
  id: MonitorAction,
  connection: Connection,
  submit: string,
  what: string,
): Modal {
  return {
    ...frame(id, connection.name, "Back", submit),
    private_metadata: remembered(connection),
    blocks: [section(`*${escape(connection.name)}*\n${what}`)],
  };
}

function wordsView(connection: Connection): Modal {
  const { severity, status, otherwise } = connection;
  return {
    ...frame("monitor_words", connection.name, "Back", "Save"),
    private_metadata: remembered(connection),
    blocks: [
      words(
        {
          id: "severity",
          label: "Its severities",
          hint:
            "A line each, for instance: P3 = high. The meanings are critical, high, medium and low. Usual words are known",
          optional: true,
        },
        writeOwnWords(severity),
        { max: TYPED_MAX, multiline: true },
      ),
      words(
        {
          id: "status",
          label: "Its statuses",
          hint:
            "A line each, for instance: flapping = firing. The meanings are firing, acknowledged and resolved",
          optional: true,
        },
        writeOwnWords(status),
        { max: TYPED_MAX, multiline: true },
      ),
      otherwiseField(otherwise),
    ],
  };
}

/** What a sample says to Incd, or the field for one. */
export function sampleView(
  connection: Connection,
  read?: { signals: Signal[]; refused: string },
): Modal {
  return {
    ...frame("monitor_sample", connection.name, "Back", "Read it"),
    private_metadata: remembered(connection),
    blocks: [
      ...(read ? read.signals.map(signalBlock) : []),
      ...(read?.refused ? [section(escape(read.refused))] : []),
      words(
        {
          id: "sample",
          label: "What the monitor sends",
          hint:
            "JSON, its own body or the one made of the template. Nothing is kept",
        },
        "",
        { max: TYPED_MAX, multiline: true },
      ),
    ],
  };
}

function signalBlock(signal: Signal): Block {
  return section(signalLines(signal).join("\n"));
}

function preformatted(text: string): Block {
  return {
    type: "rich_text",
    elements: [{
      type: "rich_text_preformatted",
      elements: [{ type: "text", text }],
    }],
  };
}

function remembered({ id }: Pick<Connection, "id">): string {
  return JSON.stringify({ monitor: id });
}
