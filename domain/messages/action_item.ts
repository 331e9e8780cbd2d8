import type { ActionItem } from "../incident/aftermath.ts";
import type { ItemAnswer } from "../incident/action_item.ts";
import type { ActionKind } from "../incident/decision_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { context, section, typed } from "./blocks.ts";
import { dayName } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { questionButton } from "./question_button.ts";
import { row } from "./role_buttons.ts";

/** What kinds of action items there are, for people. */
export const ACTION_KIND_NAMES: Record<ActionKind, string> = {
  prevent: "Prevent it",
  detect: "Notice it sooner",
  mitigate: "Make it hurt less",
  process: "Work better together",
  other: "Something else",
};

/** How many are listed with their buttons in one message. */
const LISTED = 10;

/** The incident of action items, which may be closed. */
export type AboutIncident = Pick<
  IncidentRecord,
  "channel" | "title" | "severityName" | "shortcuts"
>;

/** The private message to whom an action item was given; "" if nobody did. */
export function itemForYou(
  record: AboutIncident,
  item: Pick<ActionItem, "id" | "title" | "due">,
  by: string,
): Message {
  const who = by ? `<@${by}> gave you` : "You have";
  const due = item.due ? `, due ${dayName(item.due)}` : "";
  const sentence = `${who} an action item of ${incident(record)}${due}`;
  return {
    text: `${sentence}: ${escape(item.title)}`,
    blocks: [
      section(sentence),
      typed(item.title),
      ...buttons(record, item.id, [["done", "Done"], [
        "next_week",
        "Next week",
      ]]),
      footer(record),
    ],
  };
}

/** A reminder of all that somebody has to do after one incident. */
export function itemsDue(
  record: AboutIncident,
  items: ActionItem[],
  { person, today }: { person: string; today: string },
): Message {
  const shown = items.slice(0, LISTED);
  const more = items.length - shown.length;
  const sentence = `${
    items.length === 1 ? "An action item" : `${items.length} action items`
  } of ${incident(record)} ${items.length === 1 ? "waits" : "wait"} for you`;
  return {
    text: sentence,
    blocks: [
      section(sentence),
      ...shown.flatMap((item) => [
        typed(item.title),
        context(due(item, person, today)),
        ...buttons(record, item.id, [
          ...(item.owner ? [] : [["take", "I take it"] as const]),
          ["done", "Done"],
          ["next_week", "Next week"],
        ]),
      ]),
      ...(more > 0
        ? [section(`and ${more} more: run _Action items_ in the channel`)]
        : []),
      footer(record),
    ],
  };
}

/** What somebody reads who pressed a button about an action item. */
export function itemAnswered(item: ActionItem, answer: ItemAnswer): string {
  const words = escape(item.title);
  switch (answer) {
    case "done":
      return `✓ Done: ${words}`;
    case "drop":
      return `✓ Dropped: ${words}`;
    case "reopen":
      return `✓ Open again: ${words}`;
    case "take":
      return `✓ Yours${item.due ? `, due ${dayName(item.due)}` : ""}: ${words}`;
    case "next_week":
      return `✓ Due ${dayName(item.due)}: ${words}`;
  }
}

function due(
  { owner, due }: ActionItem,
  person: string,
  today: string,
): string {
  const when = !due
    ? "No day was set"
    : due < today
    ? `Was due ${dayName(due)}`
    : due === today
    ? "Due today"
    : `Due ${dayName(due)}`;
  const whose = owner === person
    ? ""
    : owner
    ? `<@${owner}>'s`
    : "Nobody has it";
  return [when, whose].filter((part) => part !== "").join("  ·  ");
}

/** A link works also where the channel is archived. */
function incident({ channel }: AboutIncident): string {
  return `<#${channel}>`;
}

function footer({ severityName, title }: AboutIncident): Block {
  return context(`${escape(severityName)} ${escape(title)}`);
}

function buttons(
  record: AboutIncident,
  item: string,
  answers: (readonly [ItemAnswer, string])[],
): Block[] {
  const about = { about: "action_item", which: item } as const;
  return row(
    ...answers.map(([answer, label]) =>
      questionButton(record, about, answer, label)
    ),
  );
}
