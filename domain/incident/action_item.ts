import { DAY_MS, dayOf, daysAfter, isDay } from "../days.ts";
import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import { moment } from "../messages/dates.ts";
import { characters, oneLine } from "../text.ts";
import type { ActionItem } from "./aftermath.ts";
import {
  ACTION_KINDS,
  type ActionItemEvent,
  type ActionKind,
} from "./decision_events.ts";

/** Longest title of an action item, characters. */
export const ACTION_ITEM_MAX = 300;

/** What happens to an action item that is there. */
export type ItemEvent = Exclude<ActionItemEvent, { kind: "action_item_added" }>;

/** What somebody can do with an action item by one click, in words that travel in buttons. */
export const ITEM_ANSWERS = [
  "done",
  "drop",
  "reopen",
  "next_week",
  "take",
] as const;

export type ItemAnswer = typeof ITEM_ANSWERS[number];

/** How "Cannot …" begins for each, and for the others. */
export const ITEM_DOINGS = {
  done: "finish the action item",
  drop: "drop the action item",
  reopen: "open the action item again",
  next_week: "put the action item off",
  take: "take the action item",
  add: "add an action item",
  change: "change the action item",
} as const satisfies Record<ItemAnswer | "add" | "change", string>;

/** What an action item says. */
export interface ItemWords {
  title: string;
  /** Slack user id; "" if nobody has it yet. */
  owner: string;
  /** `YYYY-MM-DD`, or "". */
  due: string;
  /** What kind of good it does. */
  does: string;
}

/**
 * Something to be done afterwards.
 *
 * @param item Its id.
 * @param now Milliseconds since 1970.
 */
export function addActionItem(
  item: string,
  given: ItemWords,
  by: string,
  now: number,
): Decision<ActionItemEvent> {
  const words = checked(given, ITEM_DOINGS.add, now);
  return words.ok
    ? allow({ kind: "action_item_added", item, ...words.value, by })
    : words;
}

/** What an action item says is changed: only what differs. */
export function changeActionItem(
  item: ActionItem | undefined,
  given: ItemWords,
  by: string,
  now: number,
): Decision<ItemEvent> {
  const what = ITEM_DOINGS.change;
  if (!item) return unknownItem(what);
  if (item.ended) return isEnded(what, item, by);
  const keeps = given.due === item.due;
  const words = checked(given, what, keeps ? 0 : now);
  if (!words.ok) return words;
  const { title, owner, due, does } = words.value;
  if (
    title === item.title && owner === item.owner && keeps && does === item.does
  ) {
    return refuse("nothing_changed", `Cannot ${what}: nothing was changed`);
  }
  return allow({
    kind: "action_item_changed",
    item: item.id,
    title,
    ...(owner === item.owner ? {} : { owner }),
    ...(keeps ? {} : { due }),
    ...(does === item.does ? {} : { does }),
    by,
  });
}

/**
 * What follows from a click on an action item. The first of two counts.
 *
 * @param now Milliseconds since 1970.
 */
export function answerActionItem(
  item: ActionItem | undefined,
  answer: ItemAnswer,
  by: string,
  now: number,
): Decision<ItemEvent> {
  const what = ITEM_DOINGS[answer];
  if (!item) return unknownItem(what);
  const { id, title, owner, ended } = item;
  const about = { item: id, title, by };
  if (answer === "reopen") {
    return ended
      ? allow({ kind: "action_item_reopened", ...about })
      : refuse("already_so", `Cannot ${what}: it is open`);
  }
  if (ended) return isEnded(what, item, by);
  switch (answer) {
    case "done":
      return allow({ kind: "action_item_ended", how: "done", ...about });
    case "drop":
      return allow({ kind: "action_item_ended", how: "dropped", ...about });
    case "next_week":
      return putOff(item, about, daysAfter(dayOf(now), 7));
    case "take":
      return owner ? isOwned(owner, by) : allow({
        kind: "action_item_changed",
        ...about,
        owner: by,
      });
  }
}

function putOff(
  { due: before }: ActionItem,
  about: { item: string; title: string; by: string },
  due: string,
): Decision<ItemEvent> {
  return before >= due
    ? refuse(
      "already_so",
      `Cannot ${ITEM_DOINGS.next_week}: it is due ${before}`,
    )
    : allow({ kind: "action_item_changed", ...about, due });
}

/** What people compete for who do something to an action item at the same moment. */
export function itemSubject(id: string, item: ActionItem | undefined): string {
  return `action_item/${id}/${item?.round ?? 0}`;
}

function checked(
  { title, owner, due, does }: ItemWords,
  what: string,
  now: number,
): Decision<{ title: string; owner: string; due: string; does: ActionKind }> {
  const words = oneLine(title);
  if (!words) return refuse("text_missing", `Cannot ${what}: it has no title`);
  const length = characters(words);
  if (length > ACTION_ITEM_MAX) {
    return refuse(
      "text_too_long",
      `Cannot ${what}: the title has ${length} characters, at most ${ACTION_ITEM_MAX} are possible`,
    );
  }
  const kind = ACTION_KINDS.find((kind) => kind === (does || "other"));
  if (!kind) {
    return refuse(
      "unknown_answer",
      `Cannot ${what}: "${does}" is not one of ${ACTION_KINDS.join(", ")}`,
    );
  }
  const day = due.trim();
  if (day && !isDay(day)) {
    return refuse(
      "unknown_day",
      `Cannot ${what}: "${day}" is no day, write it like 2026-11-30`,
    );
  }
  // West of Greenwich it is still yesterday.
  if (day && day < dayOf(now - DAY_MS)) {
    return refuse("time_too_early", `Cannot ${what}: that day is over`);
  }
  return allow({ title: words, owner, due: day, does: kind });
}

function isEnded(
  what: string,
  { ended }: ActionItem,
  by: string,
): Refusal {
  const { how, by: whose, at } = ended!;
  const who = whose === by
    ? "you have"
    : whose
    ? `<@${whose}> has`
    : "somebody has";
  return refuse(
    "already_so",
    `Cannot ${what}: ${who} ${how === "done" ? "finished" : "dropped"} it ${
      moment(at, "{ago}")
    }`,
  );
}

function isOwned(owner: string, by: string): Refusal {
  return refuse(
    "already_so",
    `Cannot ${ITEM_DOINGS.take}: ${
      owner === by ? "you have" : `<@${owner}> has`
    } it`,
  );
}

/** For an action item that nobody knows. */
export function unknownItem(what: string): Refusal {
  return refuse(
    "unknown_action_item",
    `Cannot ${what}: there is no such action item. Run Action items to see them all`,
  );
}
