import type { RefusalCode } from "../decision.ts";
import { ACTION_ITEM_MAX } from "../incident/action_item.ts";
import type { ActionItem } from "../incident/aftermath.ts";
import { ACTION_KINDS, type ActionKind } from "../incident/decision_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape, oneLine } from "../text.ts";
import { ACTION_KIND_NAMES } from "./action_item.ts";
import { section } from "./blocks.ts";
import { dayName } from "./dates.ts";
import {
  type Choice,
  choice,
  choices,
  day,
  people,
  plain,
  words,
} from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Callback ids of the two views. */
export const ACTION_ITEMS = "action_items";
export const ACTION_ITEM_CHANGE = "action_item_change";

/** Begins the names of the second page's fields: those of the first would keep what was typed there. */
export const CHANGED = "changed_";

/** How many open ones are listed; all of them can be chosen. */
const LISTED = 20;

/** The form *Action items*: what is open, what is done of it, and what comes next. */
export function actionItemsForm({ actionItems }: IncidentRecord): Modal {
  const open = actionItems.filter(({ ended }) => !ended);
  const ended = actionItems.filter(({ ended }) => ended).toReversed();
  return {
    ...modal(ACTION_ITEMS, "Action items"),
    blocks: [
      section(listed(open)),
      ...(open.length
        ? [
          choices(
            { id: "done", label: "Done", optional: true },
            open.map(option),
            [],
            "None",
          ),
        ]
        : []),
      ...fields(
        { title: "", owner: "", due: "", does: "" },
        { label: "New action item", prefix: "" },
      ),
      ...(actionItems.length
        ? [
          choice(
            {
              id: "change",
              label: "Another change",
              hint:
                "Somebody else, another day, dropped, or open again: asked on the next page",
              optional: true,
            },
            [...open.map(option), ...ended.map(endedOption)],
            "",
            "Choose an action item",
          ),
        ]
        : []),
    ],
  };
}

/** What else becomes of one that is open. */
export function openItemForm(item: ActionItem): Modal {
  return {
    ...modal(ACTION_ITEM_CHANGE, "Change an action item"),
    blocks: [
      choice(
        { id: "outcome", label: "What becomes of it?" },
        [
          { id: "change", name: "It is as it stands below" },
          { id: "done", name: "It is done" },
          { id: "drop", name: "Drop it: nobody need do it" },
        ],
        "change",
      ),
      ...fields(item, { label: "Action item", prefix: CHANGED }),
    ],
  };
}

/** One that ended, to be opened again. */
export function endedItemForm({ title, ended, owner }: ActionItem): Modal {
  const how = ended?.how === "done" ? "finished" : "dropped";
  const who = ended?.by ? `<@${ended.by}>` : "Somebody";
  const whose = owner ? `It goes back to <@${owner}>` : "Nobody has it then";
  return {
    ...modal(ACTION_ITEM_CHANGE, "Open again", "Open again"),
    blocks: [section(`${who} ${how} this. ${whose}\n${escape(title)}`)],
  };
}

/**
 * The field under which a refusal is shown.
 *
 * @param prefix What the names of the page's fields begin with.
 */
export function itemFieldOf(
  code: RefusalCode,
  prefix: string,
): string | undefined {
  const field = fieldOf(code);
  return field && prefix + field;
}

function fieldOf(code: RefusalCode): string | undefined {
  switch (code) {
    case "text_missing":
    case "text_too_long":
      return "title";
    case "cannot_have_task":
      return "owner";
    case "unknown_day":
    case "time_too_early":
      return "due";
    default:
      return undefined;
  }
}

function modal(
  id: string,
  title: string,
  submit = "Save",
): Omit<Modal, "blocks"> {
  return {
    type: "modal",
    callback_id: id,
    notify_on_close: true,
    title: plain(title),
    submit: plain(submit),
    close: plain("Cancel"),
  };
}

function fields(
  { title, owner, due, does }: Pick<ActionItem, "title" | "owner" | "due"> & {
    does: ActionKind | "";
  },
  { label, prefix }: { label: string; prefix: string },
): Block[] {
  return [
    words(
      { id: `${prefix}title`, label, optional: !prefix },
      title,
      {
        max: ACTION_ITEM_MAX,
        placeholder: "What shall be done, in a sentence",
      },
    ),
    people(
      {
        id: `${prefix}owner`,
        label: "Who does it",
        hint: "Is told privately, and reminded when it is due",
        optional: true,
      },
      owner ? [owner] : [],
      1,
    ),
    day({ id: `${prefix}due`, label: "Until when", optional: true }, due),
    choice(
      { id: `${prefix}does`, label: "What is it good for?", optional: true },
      ACTION_KINDS.map((id) => ({ id, name: ACTION_KIND_NAMES[id] })),
      does,
    ),
  ];
}

function listed(open: ActionItem[]): string {
  if (!open.length) return "No action item is open";
  const more = open.length - LISTED;
  return [
    "*Open action items*",
    ...open.slice(0, LISTED).map(line),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join("\n");
}

function line({ title, owner, due }: ActionItem): string {
  const who = owner ? `<@${owner}>` : "nobody yet";
  return `• ${escape(cut(oneLine(title), 100))}: ${who}${
    due ? `, due ${dayName(due)}` : ""
  }`;
}

function option({ id, title }: ActionItem): Choice {
  return { id, name: oneLine(title) };
}

function endedOption(item: ActionItem): Choice {
  return {
    ...option(item),
    about: item.ended?.how === "done" ? "Done" : "Dropped",
  };
}
