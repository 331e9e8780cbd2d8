/** What kind of good an action item does. */
export const ACTION_KINDS = [
  "prevent",
  "detect",
  "mitigate",
  "process",
  "other",
] as const;

export type ActionKind = typeof ACTION_KINDS[number];

/** What was decided, or changed for now, and what became of it. */
export type DecisionEvent =
  | {
    kind: "decided";
    decision: string;
    what: "decision" | "temporary";
    text: string;
    owner: string;
    /** When to think about it again, milliseconds since 1970; 0 = never. */
    revisitAt: number;
    by: string;
  }
  | {
    kind: "revisited";
    decision: string;
    text: string;
    /** Reverted ones are as before; a temporary change may become an action item: with this event, nothing is half done. */
    how: "kept" | "reverted" | "dropped" | "action_item";
    /** Of one that is kept: when to think about it again; 0 = never. */
    until?: number;
    by: string;
  };

/** What is to be done afterwards, and what became of it. */
export type ActionItemEvent =
  | {
    kind: "action_item_added";
    item: string;
    title: string;
    /** "" if nobody has it yet. */
    owner: string;
    /** `YYYY-MM-DD`, or "" if it is not due on a day. */
    due: string;
    does: ActionKind;
    by: string;
  }
  | {
    kind: "action_item_changed";
    item: string;
    title: string;
    /** Only what changed. */
    owner?: string;
    due?: string;
    does?: ActionKind;
    by: string;
  }
  | {
    kind: "action_item_ended";
    item: string;
    title: string;
    how: "done" | "dropped";
    by: string;
  }
  | { kind: "action_item_reopened"; item: string; title: string; by: string };
