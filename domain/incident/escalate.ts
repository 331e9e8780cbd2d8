import { allow, type Decision, refuse } from "../decision.ts";
import { askId } from "../escalation/ask_id.ts";
import type { PolicyLevel } from "../escalation/policy.ts";
import {
  idOf,
  notAskedYet,
  once,
  openAskOf,
  type Target,
} from "../escalation/targets.ts";
import { moment } from "../messages/dates.ts";
import { characters, escape, list } from "../text.ts";
import { mention } from "../timeline/words.ts";
import type { IncidentEvent } from "./events.ts";
import type { EscalationReason, NotAsked } from "./help_events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";
import { UNFIT } from "./unfit.ts";

const MINUTE_MS = 60_000;

/** Most characters in which somebody says what help is needed. */
export const WHY_MAX = 1000;

/** The longest time for an answer, minutes: a day. */
export const ANSWER_MINUTES_MAX = 1440;

/** Who shall be asked for help, and for what. */
export interface Escalation {
  /** Slack user id; "" if a workflow or Incd itself asks. */
  by: string;
  /** With which the ids of the asks begin. */
  cause: string;
  why: string;
  /** Why Incd asks by itself; absent where somebody wants it. */
  because?: EscalationReason;
  /** The level of the policy, with all whom it names. */
  level?: PolicyLevel & { targets: Target[] };
  /** Whom somebody named themselves. */
  named: Target[];
  /** Whom of all these nobody can ask. */
  notAsked: NotAsked[];
  /** Within how many minutes an answer is expected; 0 = whenever they can; absent = as the level says. */
  minutes?: number;
  /** Who of the chain of command agreed, as somebody says. */
  approvedBy?: string;
}

/** Asks for help. Of a level only those who were not asked yet; who is waited for is asked by nobody again. */
export function escalate(
  state: Pick<IncidentState, "asks" | "reached" | "lifecycle">,
  wanted: Escalation,
  at: number,
): Decision<IncidentEvent> {
  const { by, why, because, level, approvedBy } = wanted;
  const can = possible(state.lifecycle, "escalate");
  if (!can.ok) return can;
  const said = because ? allow("") : wordsFor(why);
  if (!said.ok) return said;
  const chain = because ? [] : chainOf(level);
  const agreed = agreement(chain, level, by, approvedBy);
  if (!agreed.ok) return agreed;
  const targets = toAsk(state, wanted);
  if (!targets.ok) return targets;
  const minutes = wanted.minutes ?? level?.level.answerMinutes ?? 0;
  if (!(minutes >= 0 && minutes <= ANSWER_MINUTES_MAX)) {
    return refuse(
      "minutes_out_of_range",
      `Cannot escalate: ${minutes} minutes is not between 0 and ${ANSWER_MINUTES_MAX}`,
    );
  }
  const notAsked = level ? wanted.notAsked : [];
  return allow({
    kind: "escalated",
    by,
    ...(level ? { level: levelThen(level) } : {}),
    why: said.value,
    ...(because ? { because } : {}),
    ...(agreed.value ? { approvedBy: agreed.value } : {}),
    asks: targets.value.map(({ to, service }, n) => ({
      ask: askId(wanted.cause, n),
      to,
      ...(service ? { service } : {}),
      answerBy: minutes ? at + Math.round(minutes * MINUTE_MS) : 0,
    })),
    ...(notAsked.length ? { notAsked } : {}),
  });
}

function levelThen({ policy, place, level }: PolicyLevel) {
  return { policy: policy.id, place, name: level.name };
}

function wordsFor(why: string): Decision<string> {
  const words = why.trim();
  if (!words) {
    return refuse(
      "text_missing",
      "Cannot escalate: it does not say what help is needed",
    );
  }
  const length = characters(words);
  return length > WHY_MAX
    ? refuse(
      "text_too_long",
      `Cannot escalate: the text has ${length} characters, at most ${WHY_MAX} are possible`,
    )
    : allow(words);
}

/** Who decides whether a level is asked; nobody in particular if it is empty. */
export function chainOf(level: PolicyLevel | undefined): string[] {
  const { decides = "", deputy = "" } = level?.level ?? {};
  return [decides, deputy].filter((user) => user !== "");
}

/** @returns Who agreed, if it had to be somebody else than whoever asks; a workflow was built by an admin. */
function agreement(
  chain: string[],
  level: PolicyLevel | undefined,
  by: string,
  approvedBy: string | undefined,
): Decision<string | undefined> {
  if (!chain.length || !by || chain.includes(by)) return allow(undefined);
  if (approvedBy && chain.includes(approvedBy)) return allow(approvedBy);
  const [decides, deputy] = chain.map(mention);
  return refuse(
    "needs_approval",
    `Cannot escalate to ${escape(level!.level.name)}: ${decides} decides that${
      deputy ? `, or ${deputy} in their place` : ""
    }. Ask them, and say who approved it`,
  );
}

function toAsk(
  state: Pick<IncidentState, "asks" | "lifecycle">,
  { by, because, level, named, notAsked }: Escalation,
): Decision<Target[]> {
  const cannot = new Map(notAsked.map((one) => [one.id, one]));
  for (const { to } of named) {
    const waiting = openAskOf(state, to);
    if (waiting) {
      return refuse(
        "already_asked",
        `Cannot escalate: ${mention(idOf(to))} was asked ${
          moment(waiting.askedAt, "{ago}")
        } and has not answered yet`,
      );
    }
  }
  const unfit = named.flatMap(({ to }) => cannot.get(idOf(to)) ?? []);
  if (unfit.length) {
    return refuse(
      "cannot_take_part",
      `Cannot escalate: ${list(unfit.map(whyNotAsked))}`,
    );
  }
  const ofLevel = level ? notAskedYet(state, level.targets) : [];
  const all = once([...named, ...ofLevel]).filter(({ to }) =>
    idOf(to) !== by && !cannot.has(idOf(to))
  );
  // A level in which nobody can be asked is begun all the same: the next one follows.
  if (all.length || because && ofLevel.length) return allow(all);
  return nobody(level, ofLevel, notAsked);
}

function nobody(
  level: Escalation["level"],
  left: Target[],
  notAsked: NotAsked[],
): Decision<never> {
  if (!level) {
    return refuse(
      "nobody_to_ask",
      "Cannot escalate: nobody is named who could be asked. Name people, a group or a service",
    );
  }
  const name = escape(level.level.name);
  if (level.targets.length && !left.length) {
    return refuse(
      "already_asked",
      `Cannot escalate to ${name}: everybody in it was asked already. Take another level, or name somebody`,
    );
  }
  const why = notAsked.length ? `, ${list(notAsked.map(whyNotAsked))}` : "";
  return refuse(
    "nobody_to_ask",
    `Cannot escalate to ${name}: there is nobody in it who could be asked${why}`,
  );
}

/** Who cannot be asked and why, as mrkdwn. */
export function whyNotAsked({ id, why }: NotAsked): string {
  switch (why) {
    case "no_group":
      return `${mention(id)} is no user group any more`;
    case "nobody_in_it":
      return `${mention(id)} has nobody in it`;
    default:
      return `${mention(id)} ${UNFIT[why]}`;
  }
}
