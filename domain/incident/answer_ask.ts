import { allow, type Decision, refuse } from "../decision.ts";
import { insteadId } from "../escalation/ask_id.ts";
import { asksNow } from "../escalation/policy.ts";
import { openAskOf } from "../escalation/targets.ts";
import { asksToEnd } from "../escalation/waiting.ts";
import { moment } from "../messages/dates.ts";
import { mention } from "../timeline/words.ts";
import type { Ask } from "./ask.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord, IncidentState } from "./record.ts";

/** What can be answered when somebody is asked for help, in words that travel in buttons. */
export const ASK_ANSWERS = [
  "on_it",
  "cannot",
  "someone_else",
  "withdraw",
] as const;

export type AskAnswer = typeof ASK_ANSWERS[number];

/** How "Cannot …" begins for each. */
export const ASK_DOINGS: Record<AskAnswer, string> = {
  on_it: "say that you are on it",
  cannot: "say that you cannot help",
  someone_else: "ask somebody else",
  withdraw: "take the ask back",
};

/** How "Cannot …" begins as long as it is not known which. */
export const ANSWER_ASK = "answer";

/** An answer from a word. */
export function askAnswer(word: string): Decision<AskAnswer> {
  const found = ASK_ANSWERS.find((answer) => answer === word.trim());
  return found ? allow(found) : refuse(
    "unknown_answer",
    `Cannot ${ANSWER_ASK}: "${word}" is not one of ${ASK_ANSWERS.join(", ")}`,
  );
}

/**
 * The asks that a word may mean: an ask's id, or the cause that all have in
 * common who were asked at once; without a word all of them. Those that wait
 * for an answer first, the newest before older ones.
 */
export function asksMeant(
  state: Pick<IncidentState, "asks" | "lifecycle">,
  word: string,
): Ask[] {
  return asksNow(state)
    .filter(({ id }) => !word || id === word || id.startsWith(`${word}/`))
    .toReversed()
    .sort((a, b) => waiting(b) - waiting(a));
}

function waiting({ ended }: Ask): number {
  if (!ended) return 2;
  return ended.how === "no_answer" ? 1 : 0;
}

/** For somebody whom no ask concerns, or an ask that is not known. */
export function noSuchAsk(answer: AskAnswer, asks: Ask[]): Decision<never> {
  return asks.length
    ? refuse(
      "not_asked",
      `Cannot ${
        ASK_DOINGS[answer]
      }: others are asked, not you. To help, take a task or write in the channel`,
    )
    : refuse(
      "unknown_ask",
      `Cannot ${ASK_DOINGS[answer]}: nobody is asked for that any more`,
    );
}

/** What people compete for who answer the same ask: a late *On it* is a round of its own. */
export function askSubject(
  { asks }: Pick<IncidentState, "asks">,
  id: string,
): string {
  const ended = asks.find((ask) => ask.id === id)?.ended;
  return `help/${id}${ended ? `/${ended.how}` : ""}`;
}

/** An answer, or that none is wanted any more. */
export interface AskReply {
  answer: AskAnswer;
  by: string;
  /** Who is asked in their place, by Slack user id. */
  instead?: string;
  /** What caused it, for the id of the next ask. */
  cause: string;
}

/** What follows from an answer. Of several the first counts, except that *On it* is always good news. */
export function answerAsk(
  state: Pick<IncidentState, "asks" | "lifecycle" | "roles">,
  id: string,
  { answer, by, instead, cause }: AskReply,
  at: number,
): Decision<IncidentEvent> {
  const what = ASK_DOINGS[answer];
  const can = possible(state.lifecycle, "answer_ask", what);
  if (!can.ok) return can;
  const ask = asksNow(state).find((one) => one.id === id);
  if (!ask) return noSuchAsk(answer, []);
  const standing = stillOpen(ask, answer, by);
  if (!standing.ok) return standing;
  switch (answer) {
    case "on_it":
    case "cannot":
      return allow({ kind: "ask_answered", ask: id, by, how: answer });
    case "withdraw":
      return by && by !== ask.by && by !== state.roles.commander
        ? refuse(
          "not_asked",
          `Cannot ${what}: only ${
            ask.by ? `<@${ask.by}>, who asked, and ` : ""
          }the incident commander can`,
        )
        : allow({
          kind: "ask_ended",
          ask: id,
          to: ask.to,
          how: "withdrawn",
          by,
        });
    case "someone_else":
      return passOn(state, ask, { by, instead, cause }, at);
  }
}

function stillOpen(
  { ended }: Ask,
  answer: AskAnswer,
  by: string,
): Decision<true> {
  if (
    !ended || ended.how === "no_answer" && answer !== "withdraw" ||
    ended.how === "cannot" && answer === "on_it"
  ) return allow(true);
  const who = ended.by === by ? "you" : `<@${ended.by}>`;
  const when = moment(ended.at, "{ago}");
  const said = {
    on_it: `${who} said so ${when}: ${
      who === "you" ? "you are" : "they are"
    } on it`,
    cannot: `${who} said ${when} that it is not possible`,
    someone_else: `${who} asked somebody else ${when}`,
    no_answer: "the time for an answer is over",
    withdrawn: ended.by
      ? `it is not needed any more, ${who} saw to it ${when}`
      : "it is not needed any more",
  }[ended.how];
  return refuse("already_so", `Cannot ${ASK_DOINGS[answer]}: ${said}`);
}

function passOn(
  state: Pick<IncidentState, "asks" | "lifecycle">,
  ask: Ask,
  { by, instead, cause }: Omit<AskReply, "answer">,
  at: number,
): Decision<IncidentEvent> {
  const cannot = `Cannot ${ASK_DOINGS.someone_else}`;
  if (!instead || instead === by) {
    return refuse("nobody_to_ask", `${cannot}: nobody else is named`);
  }
  const to = { user: instead };
  const waited = openAskOf(state, to);
  if (waited) {
    return refuse(
      "already_asked",
      `${cannot}: ${mention(instead)} was asked ${
        moment(waited.askedAt, "{ago}")
      } and has not answered yet`,
    );
  }
  const { answerBy, askedAt, service } = ask;
  return allow({
    kind: "ask_answered",
    ask: ask.id,
    by,
    how: "someone_else",
    instead: {
      ask: insteadId(cause),
      to,
      ...(service ? { service } : {}),
      answerBy: answerBy ? at + answerBy - askedAt : 0,
    },
  });
}

/** Nobody answered in time. Only Incd says so, and only if it is still so. */
export function endSilent(
  record: Pick<IncidentRecord, "asks" | "reached" | "lifecycle" | "quiet">,
  id: string,
  now: number,
): Decision<IncidentEvent> {
  const ask = asksToEnd(record, now).find((one) => one.id === id);
  return ask
    ? allow({
      kind: "ask_ended",
      ask: id,
      to: ask.to,
      how: "no_answer",
      by: "",
    })
    : noSuchAsk("withdraw", []);
}
