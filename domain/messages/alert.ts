import type { Alert } from "../alerts/alert.ts";
import { serviceName } from "../alerts/service.ts";
import { URGENCY_NAMES } from "../monitors/urgency.ts";
import type { Settings } from "../settings/settings.ts";
import type { Shortcuts } from "../shortcuts.ts";
import { cut, escape, oneLine } from "../text.ts";
import { actions, context, section, workflowButton } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";

/** How much of what a monitor says is shown, characters. */
const SHOWN_MAX = 500;

/** What an alert's message needs beside the alert. */
export interface AlertAround {
  settings: Pick<Settings, "services">;
  shortcuts: Shortcuts;
}

/** The one message of an alert, whatever became of it: edited, never posted again. */
export function alertMessage(alert: Alert, around: AlertAround): Message {
  const { title, url, description } = alert;
  const name = escape(oneLine(title));
  const headline = url
    ? `*<${url}|${name.replaceAll("|", "¦")}>*`
    : `*${name}*`;
  return {
    text: `${stateWord(alert)}: ${name}`,
    blocks: [
      section(`${headline}\n${facts(alert, around)}`),
      ...(description && alert.state === "firing"
        ? [section(escape(cut(description, SHOWN_MAX)))]
        : []),
      context(story(alert)),
      ...buttons(alert, around.shortcuts),
    ],
  };
}

function stateWord({ state, urgency }: Alert): string {
  return state === "cleared" ? "Cleared" : `${URGENCY_NAMES[urgency]} alert`;
}

function facts(alert: Alert, { settings }: AlertAround): string {
  const { service, sender, runbookUrl } = alert;
  return [
    stateWord(alert),
    ...(service ? [escape(serviceName(settings, service))] : []),
    escape(sender),
    ...(runbookUrl ? [`<${runbookUrl}|Runbook>`] : []),
  ].join(" · ");
}

/** What has become of it, and how often it was heard of. */
function story(alert: Alert): string {
  const { count, firstAt, lastAt, clearedAt, state, assumed } = alert;
  const { acknowledged, muted, incident, unheard } = alert;
  const when = "{date_short_pretty} at {time}";
  return [
    count === 1
      ? `Came ${moment(firstAt, when)}`
      : `Came ${count} times, first ${moment(firstAt, when)}, last ${
        moment(lastAt, "{time}")
      }`,
    ...(state === "firing"
      ? []
      : unheard
      ? ["not heard of for a day"]
      : [`cleared ${moment(clearedAt, "{time}")}`]),
    ...(acknowledged
      ? [
        acknowledged.by
          ? `<@${acknowledged.by}> is at it`
          : "somebody is at it, says the monitor",
      ]
      : []),
    ...(incident ? [`belongs to <#${incident}>`] : []),
    ...(muted && muted.until > lastAt
      ? [
        `<@${muted.by}> says it is no incident until ${
          moment(muted.until, when)
        }: ${escape(oneLine(muted.why))}`,
      ]
      : []),
    ...assumed.map((word) => `${escape(word)} is not known`),
  ].join(" · ");
}

function buttons(alert: Alert, shortcuts: Shortcuts): Block[] {
  const { answer_question: answer, mute_button: mute } = shortcuts;
  if (alert.state === "cleared" || alert.incident) return [];
  const answering = (word: string, label: string) =>
    answer
      ? [workflowButton(`alert_${word}`, label, answer.url, {
        channel: alert.message?.channel ?? "",
        about: "alert",
        which: alert.id,
        answer: word,
      })]
      : [];
  const shown = [
    ...(alert.acknowledged ? [] : answering("acknowledge", "Acknowledge")),
    ...answering("declare", "Declare"),
    ...(alert.muted ? answering("unmute", "Unmute") : []),
    ...(mute && !alert.muted
      ? [workflowButton("alert_mute", "Not an incident", mute.url, {
        which: alert.id,
      })]
      : []),
  ];
  return shown.length ? [actions(shown)] : [];
}
