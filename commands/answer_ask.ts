import { type Decision, refuse } from "../domain/decision.ts";
import {
  answerAsk as decide,
  ASK_DOINGS,
  type AskAnswer,
  askAnswer,
  asksMeant,
  askSubject,
  noSuchAsk,
} from "../domain/incident/answer_ask.ts";
import type { Ask } from "../domain/incident/ask.ts";
import { possible } from "../domain/incident/possible.ts";
import { UNFIT } from "../domain/incident/unfit.ts";
import { askAnswered } from "../domain/messages/ask.ts";
import type { Slack } from "../slack/api.ts";
import { apply, FIRST_RUN } from "../slack/apply.ts";
import { groupMembers } from "../slack/invite.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { whyUnfit } from "./unfit_people.ts";

/** What somebody answers who was asked for help. */
export interface WantedAnswer {
  channel: string;
  cause: string;
  person: string;
  /** The ask's id, or the cause that it shares with others; "" for whichever concerns the person. */
  ask: string;
  /** A word of `ASK_ANSWERS`. */
  reply: string;
  /** Who is asked in their place, by Slack user id. */
  instead?: string;
}

/**
 * Somebody says whether they help, or that help is not needed any more. Of a
 * group whoever answers first speaks for it: a call for each group.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function answerAsk(
  slack: Slack,
  { channel, cause, person, ask: word, reply, instead }: WantedAnswer,
): Promise<Decision<Changed>> {
  const answer = askAnswer(reply);
  if (!answer.ok) return answer;
  const what = ASK_DOINGS[answer.value];
  const found = await incidentFor(slack, { channel, person, what });
  if (!found.ok) return found;
  const record = found.value;
  const can = possible(record.lifecycle, "answer_ask", what);
  if (!can.ok) return can;
  const asks = asksMeant(record, word.trim());
  const ask = await askOf(slack, asks, person, answer.value);
  if (!ask) return noSuchAsk(answer.value, asks);
  if (answer.value === "someone_else" && instead) {
    const why = await whyUnfit(slack, instead);
    if (why) {
      return refuse(
        "cannot_take_part",
        `Cannot ${what}: <@${instead}> ${UNFIT[why]}`,
      );
    }
  }
  const said = { answer: answer.value, by: person, cause };
  return await change(slack, {
    channel,
    cause,
    person,
    what,
    known: record,
    subject: (now) => askSubject(now, ask.id),
    decide: (now, at) =>
      decide(now, ask.id, { ...said, ...(instead ? { instead } : {}) }, at),
  });
}

/** The ask that a person answers: their own before that of a group they are in. Who takes one back need not be asked. */
async function askOf(
  slack: Slack,
  asks: Ask[],
  person: string,
  answer: AskAnswer,
): Promise<Ask | undefined> {
  if (answer === "withdraw") return asks[0];
  const own = asks.find(({ to }) => "user" in to && to.user === person);
  if (own && !own.ended) return own;
  for (const ask of asks) {
    if (!("group" in ask.to) || own && ask.ended) continue;
    const { users } = await groupMembers(slack, [ask.to.group]);
    if (users.includes(person)) return ask;
  }
  return own;
}

/**
 * Puts the answer in place of the question, so that its buttons are gone. Only
 * in a private message: elsewhere others can still answer.
 */
export async function closeQuestion(
  slack: Slack,
  { record, entry: { event } }: Changed,
  { channel, ts }: {
    /** Where it was pressed. */
    channel: string;
    ts: string;
  },
): Promise<void> {
  if (!channel.startsWith("D") || !ts || event.kind !== "ask_answered") return;
  await apply(slack, [{
    kind: "edit",
    channel,
    ts,
    message: askAnswered(record, event),
  }], FIRST_RUN);
}
