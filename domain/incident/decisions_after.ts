import { DAY_MS, dayOf } from "../days.ts";
import { cut, oneLine } from "../text.ts";
import { ACTION_ITEM_MAX } from "./action_item.ts";
import type { ActionItem, OpenDecision } from "./aftermath.ts";
import type { DecisionEvent } from "./decision_events.ts";
import type { IncidentState } from "./record.ts";

/** After so many days an action item is due that a temporary change has become. */
const DUE_DAYS = 7;

type Revisited = Extract<DecisionEvent, { kind: "revisited" }>;

/** What is decided and not settled, after something happened to it; what does not fit changes nothing. */
export function decisionsAfter(
  { decisions, actionItems }: Pick<IncidentState, "decisions" | "actionItems">,
  event: DecisionEvent,
  { at, recordedAt }: { at: number; recordedAt: number },
): Partial<Pick<IncidentState, "decisions" | "actionItems">> {
  const { decision: id } = event;
  const others = decisions.filter((one) => one.id !== id);
  if (event.kind === "decided") {
    const { what, text, owner, revisitAt } = event;
    // A decision that nobody wants to think about again is settled.
    if (what === "decision" && !revisitAt) return { decisions: others };
    const every = revisitAt ? revisitAt - recordedAt : 0;
    return {
      decisions: [
        ...others,
        { id, what, text, owner, at, revisitAt, every, round: 0 },
      ],
    };
  }
  const open = decisions.find((one) => one.id === id);
  if (!open) return {};
  return {
    decisions: decisions.flatMap((one) =>
      one === open ? revisited(open, event) : [one]
    ),
    ...(event.how === "action_item"
      ? { actionItems: [...actionItems, actionItem(open, at)] }
      : {}),
  };
}

function revisited(
  open: OpenDecision,
  { how, until = 0 }: Revisited,
): OpenDecision[] {
  const settled = how !== "kept" || open.what === "decision" && !until;
  return settled ? [] : [{ ...open, revisitAt: until, round: open.round + 1 }];
}

/** It keeps its id, its words and its owner. */
function actionItem({ id, text, owner }: OpenDecision, at: number): ActionItem {
  return {
    id,
    title: cut(oneLine(text), ACTION_ITEM_MAX),
    owner,
    due: dayOf(at + DUE_DAYS * DAY_MS),
    does: "mitigate",
    addedAt: at,
    round: 0,
  };
}
