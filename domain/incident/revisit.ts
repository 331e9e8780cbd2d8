import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import type { OpenDecision } from "./aftermath.ts";
import { REVISIT_MIN_MS, REVISIT_MS } from "./decide.ts";
import type { DecisionEvent } from "./decision_events.ts";
import { isOver } from "./lifecycle.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** What becomes of a decision or temporary change that was thought about again. */
export type Revisit = Extract<DecisionEvent, { kind: "revisited" }>["how"];

/** What can become of each, the first being that it stays. */
export const REVISITS = {
  decision: ["kept", "dropped"],
  temporary: ["kept", "reverted", "action_item"],
} as const satisfies Record<OpenDecision["what"], readonly Revisit[]>;

/** What open decisions go by. */
type Decisions = Pick<IncidentState, "lifecycle" | "decisions">;

/** What somebody says of one that they have thought about again. */
export interface Revisited {
  /** The decision's id. */
  decision: string;
  /** Which time they were asked; absent where it matters not. */
  round?: number;
  /** A word of `REVISITS`. */
  answer: string;
  /** Slack user id; "" where it follows from the end of the incident. */
  by: string;
}

/** How "Cannot …" begins. */
const CHANGING = {
  decision: "change the decision",
  temporary: "change the temporary change",
} as const;

/**
 * What somebody says who thought about it again. One that stays is asked about
 * after the same time again.
 *
 * @param now Milliseconds since 1970.
 */
export function revisit(
  state: Decisions,
  { decision, round, answer, by }: Revisited,
  now: number,
): Decision<DecisionEvent> {
  const open = openDecision(state, decision);
  const can = possible(
    state.lifecycle,
    "revisit",
    CHANGING[open?.what ?? "decision"],
  );
  if (!can.ok) return can;
  if (!open) return settled();
  const { what, text, every } = open;
  if (round !== undefined && round !== open.round) {
    return refuse(
      "already_so",
      `Cannot ${CHANGING[what]}: somebody has answered that`,
    );
  }
  const how = REVISITS[what].find((how) => how === answer);
  if (!how) {
    return refuse(
      "unknown_answer",
      `Cannot ${CHANGING[what]}: "${answer}" is not one of ${
        REVISITS[what].join(", ")
      }`,
    );
  }
  const event = { kind: "revisited", decision, text, by } as const;
  if (how !== "kept") return allow({ ...event, how });
  if (what === "temporary" && isOver(state.lifecycle)) return isOverNow();
  const again = Math.max(every || REVISIT_MS, REVISIT_MIN_MS);
  return allow({ ...event, how, until: now + again });
}

/** The open decision or temporary change with this id. */
export function openDecision(
  { decisions }: Pick<IncidentState, "decisions">,
  id: string,
): OpenDecision | undefined {
  return decisions.find((one) => one.id === id);
}

/** The temporary changes that are neither reverted nor an action item, oldest first. */
export function temporaryChanges(
  { decisions }: Pick<IncidentState, "decisions">,
): OpenDecision[] {
  return decisions.filter(({ what }) => what === "temporary");
}

/** What people compete for who answer at the same moment; the others read what became of it. */
export function decisionSubject(
  state: Pick<IncidentState, "decisions">,
  id: string,
): string {
  return `decision/${id}/${openDecision(state, id)?.round ?? 0}`;
}

function settled(): Refusal {
  return refuse(
    "already_so",
    `Cannot ${CHANGING.decision}: it is settled. The timeline says how`,
  );
}

function isOverNow(): Refusal {
  return refuse(
    "is_over",
    `Cannot keep the temporary change: the incident is resolved. Say that it is reverted, or make it an action item`,
  );
}
