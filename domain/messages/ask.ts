import { causeOfAsk } from "../escalation/ask_id.ts";
import { whyNotAsked } from "../incident/escalate.ts";
import type {
  Asked,
  EscalationReason,
  NewAsk,
} from "../incident/help_events.ts";
import type { IncidentEvent } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape, list, oneLine } from "../text.ts";
import { mention } from "../timeline/words.ts";
import { context, section, typed, workflowButton } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { row } from "./role_buttons.ts";

/** Callback id of the form in which somebody asks for help. */
export const ESCALATE = "escalate";

/** Where a button opens the form in which somebody passes an ask on: this, a slash, and the cause of the ask. */
export const SOMEONE_ELSE = "someone_else";

/** Why Incd asks, as a sentence of its own. */
const BECAUSE: Record<EscalationReason, string> = {
  not_acknowledged: "Nobody has acknowledged it yet",
  too_long_in_phase: "It has been in one status for long",
  no_answer: "Nobody who was asked before has answered",
};

/** What somebody is asked, and by whom. */
export interface Asking {
  /** "" if Incd asks by itself. */
  by: string;
  /** What help is needed, as it was typed. */
  why: string;
  because?: EscalationReason;
  asks: NewAsk[];
}

/** The private message to whom somebody asks for help: who, what for, how bad, by when, and what they can answer. */
export function askForYou(record: IncidentRecord, asking: Asking): Message {
  const { by, why, because } = asking;
  const [first] = asking.asks;
  const place = `<#${record.channel}>`;
  const who = by
    ? `<@${by}> asks for your help in ${place}`
    : `Your help is needed in ${place}`;
  return {
    text: `${who}: ${escape(record.severityName)} ${escape(record.title)}`,
    blocks: [
      section(`*${who}*`),
      ...(because ? [section(BECAUSE[because])] : []),
      ...(why ? [typed(why)] : []),
      section(
        [
          `*How bad*: ${escape(record.severityName)}${
            record.severityMeaning ? `, ${escape(record.severityMeaning)}` : ""
          }`,
          `*Impact*: ${
            escape(cut(oneLine(record.impact), 300)) || "not stated yet"
          }`,
          `*Answer*: ${first ? byWhen(first) : ""}`,
        ].join("\n"),
      ),
      ...row(first ? answers(record, causeOfAsk(first.ask)) : []),
      context(`${escape(record.severityName)} ${escape(record.title)}`),
    ],
  };
}

function byWhen({ answerBy }: Pick<NewAsk, "answerBy">): string {
  return answerBy ? `by ${moment(answerBy, "{time}")}` : "as soon as you can";
}

function answers(
  { channel, shortcuts }: IncidentRecord,
  ask: string,
): Block[] {
  const { answer_ask: answer, roles_button: form } = shortcuts;
  const inputs = { channel, ask };
  return [
    ...(answer
      ? [
        workflowButton("ask_on_it", "On it", answer.url, {
          ...inputs,
          reply: "on_it",
        }),
        workflowButton("ask_cannot", "I can't", answer.url, {
          ...inputs,
          reply: "cannot",
        }),
      ]
      : []),
    ...(form
      ? [
        workflowButton("ask_other", "Try someone else", form.url, {
          channel,
          form: `${SOMEONE_ELSE}/${ask}`,
        }),
      ]
      : []),
  ];
}

/** In the incident's channel: who is asked, by whom, for what. */
export function escalatedHere(
  event: Extract<IncidentEvent, { kind: "escalated" }>,
): Message {
  const { by, level, why, because, approvedBy, asks, notAsked = [] } = event;
  const to = level ? ` to *${escape(level.name)}*` : "";
  const who = by ? `<@${by}> escalated${to}` : `Escalated${to}`;
  const [first] = asks;
  const lines = [
    first
      ? `${who}: ${list(asks.map(asked))}, can you help? ${
        first.answerBy
          ? `Please answer by ${moment(first.answerBy, "{time}")}`
          : "Please answer as soon as you can"
      }`
      : `${who}, where nobody could be asked`,
    ...(because ? [BECAUSE[because]] : []),
    ...(approvedBy ? [`Approved by <@${approvedBy}>`] : []),
    ...(notAsked.length
      ? [`Not asked: ${list(notAsked.map(whyNotAsked))}`]
      : []),
  ];
  return {
    text: lines[0]!,
    blocks: [section(lines.join("\n")), ...(why ? [typed(why)] : [])],
  };
}

/** In the incident's channel: who passed their ask on to whom. */
export function passedOn(by: string, instead: NewAsk): Message {
  return plain(
    `<@${by}> cannot help: ${
      nameOf(instead.to)
    }, can you? You were named in their place`,
  );
}

/** Mentions whom an ask goes to, with the service that they know best. */
function asked({ to, service }: NewAsk): string {
  return service ? `${nameOf(to)} (${escape(service)})` : nameOf(to);
}

/** Slack's mention of whom an ask goes to. */
export function nameOf(to: Asked): string {
  return mention("user" in to ? to.user : to.group);
}

/** To whoever asked: somebody comes. */
export function isOnIt(record: IncidentRecord, by: string): Message {
  return plain(`<@${by}> is on it, in <#${record.channel}>`);
}

/** To whoever asked: somebody cannot, and perhaps whom they asked instead. */
export function cannotHelp(
  record: IncidentRecord,
  by: string,
  instead: NewAsk | undefined,
): Message {
  return instead
    ? plain(
      `<@${by}> cannot help in <#${record.channel}> and asked ${
        nameOf(instead.to)
      }`,
    )
    : plain(
      `<@${by}> cannot help in <#${record.channel}>. Is there somebody else?`,
      escalateButton(record),
    );
}

/** To whoever asked: nobody has answered in time. */
export function noAnswer(record: IncidentRecord, to: Asked): Message {
  return plain(
    `No answer from ${
      nameOf(to)
    } in <#${record.channel}>. Call them, or ask somebody else`,
    escalateButton(record),
  );
}

/** To whoever was asked and need not answer any more. */
export function needNotHelp(record: IncidentRecord): Message {
  return plain(
    `You are no longer asked for help in <#${record.channel}>. Thank you`,
  );
}

/** What stands in place of the question once it is answered. */
export function askAnswered(
  { channel }: IncidentRecord,
  { how, instead }: Extract<IncidentEvent, { kind: "ask_answered" }>,
): Message {
  const said = how === "on_it"
    ? `You are on it, in <#${channel}>`
    : `You cannot help in <#${channel}>${
      instead ? ` and asked ${nameOf(instead.to)}` : ""
    }`;
  return plain(`${said}. The people there see it`);
}

/** To whoever answered where the question does not stand. */
export function askSettled({ channel }: IncidentRecord): Message {
  return plain(`Done, in <#${channel}>. Whom it concerns reads so`);
}

/** Opens the form in which help is asked for, from anywhere. */
function escalateButton({ channel, shortcuts }: IncidentRecord): Block[] {
  const shortcut = shortcuts.roles_button;
  return shortcut
    ? [workflowButton("escalate", "Escalate", shortcut.url, {
      channel,
      form: ESCALATE,
    })]
    : [];
}

function plain(mrkdwn: string, buttons: Block[] = []): Message {
  return { text: mrkdwn, blocks: [section(mrkdwn), ...row(buttons)] };
}
