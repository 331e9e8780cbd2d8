import type { OpenDecision } from "../incident/aftermath.ts";
import type { IncidentEvent } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { context, section, typed } from "./blocks.ts";
import { dayName, moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { questionButton } from "./question_button.ts";
import { row } from "./role_buttons.ts";

/** Whether it still stands, for its owner alone. */
export function decisionAsked(
  record: IncidentRecord,
  open: OpenDecision,
): Message {
  return asking(record, open, `${QUESTION[open.what]} <#${record.channel}>?`);
}

/** The same for everybody in the channel, where nobody has answered. */
export function decisionAskedAgain(
  record: IncidentRecord,
  open: OpenDecision,
): Message {
  const whose = open.owner ? ` It is <@${open.owner}>'s` : " It has no owner";
  return asking(record, open, `${HERE[open.what]}${whose}`);
}

/** What whoever answered reads. */
export function decisionRevisited(
  { channel, actionItems }: IncidentRecord,
  event: IncidentEvent,
): string {
  if (event.kind !== "revisited") return `✓ Done in <#${channel}>`;
  const { how, until, decision } = event;
  switch (how) {
    case "kept":
      return `✓ It stays as it is in <#${channel}>.${
        until
          ? ` You are asked again ${
            moment(until, "{date_short_pretty} at {time}")
          }`
          : ""
      }`;
    case "reverted":
      return `✓ Reverted: the timeline of <#${channel}> says so`;
    case "dropped":
      return `✓ Dropped: the timeline of <#${channel}> says so`;
    case "action_item": {
      const due = actionItems.find(({ id }) => id === decision)?.due;
      return `✓ It is an action item of <#${channel}>${
        due ? `, due ${dayName(due)}` : ""
      }. Run _Action items_ there to change it`;
    }
  }
}

/** Which decision a button is about, and which time it was asked about. */
export function readAsking(which: string): { decision: string; round: number } {
  const at = which.lastIndexOf("/");
  return { decision: which.slice(0, at), round: Number(which.slice(at + 1)) };
}

const QUESTION = {
  temporary: "Is this temporary change still needed in",
  decision: "Is this decision still right in",
} as const;

const HERE = {
  temporary: "*Is this temporary change still needed?*",
  decision: "*Is this decision still right?*",
} as const;

function asking(
  record: IncidentRecord,
  open: OpenDecision,
  mrkdwn: string,
): Message {
  const { severityName, title } = record;
  return {
    text: `${mrkdwn} ${escape(open.text)}`,
    blocks: [
      section(mrkdwn),
      typed(open.text),
      ...buttons(record, open),
      context(
        `${escape(severityName)} ${escape(title)}  ·  since ${
          moment(open.at, "{ago}")
        }`,
      ),
    ],
  };
}

function buttons(record: IncidentRecord, open: OpenDecision): Block[] {
  const about = {
    about: "decision",
    which: `${open.id}/${open.round}`,
  } as const;
  const again = open.every ? `, ask in ${wait(open.every)}` : "";
  return open.what === "temporary"
    ? row(
      questionButton(record, about, "kept", `Still needed${again}`),
      questionButton(record, about, "reverted", "Reverted"),
      questionButton(record, about, "action_item", "Make it an action item"),
    )
    : row(
      questionButton(record, about, "kept", `Still right${again}`),
      questionButton(record, about, "dropped", "Drop it"),
    );
}

/** A time that people have chosen, in words. */
function wait(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [one, n] = minutes % (24 * 60) === 0
    ? ["day", minutes / (24 * 60)] as const
    : minutes % 60 === 0
    ? ["hour", minutes / 60] as const
    : ["minute", minutes] as const;
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}
