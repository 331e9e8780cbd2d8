import { cut } from "../text.ts";
import type { Block } from "./message.ts";

/** Slack's limits: https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const OPTION_MAX = 75;
const OPTIONS_MAX = 100;
const PLACEHOLDER_MAX = 150;

/** How a field stands in a form. */
export interface Field {
  /** block_id and action_id alike, so that a form that is drawn again keeps what was typed. */
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** Something to choose. */
export interface Choice {
  id: string;
  name: string;
  /** Small print below the name; as it stands, no formatting. */
  about?: string;
}

/** A field into which people type. */
export function words(
  field: Field,
  value: string,
  more: { max: number; multiline?: boolean; placeholder?: string },
): Block {
  return input(field, {
    type: "plain_text_input",
    max_length: more.max,
    ...(more.multiline ? { multiline: true } : {}),
    ...(more.placeholder
      ? { placeholder: plain(cut(more.placeholder, PLACEHOLDER_MAX)) }
      : {}),
    ...(value ? { initial_value: cut(value, more.max) } : {}),
  });
}

/** A whole number from 0 to `max`. */
export function number(field: Field, value: number, max: number): Block {
  return input(field, {
    type: "number_input",
    is_decimal_allowed: false,
    min_value: "0",
    max_value: String(max),
    initial_value: String(value),
  });
}

/** One of several; nothing is chosen at first if `chosen` is none of them. */
export function choice(
  field: Field,
  choices: Choice[],
  chosen: string,
  placeholder = "Choose",
): Block {
  const initial = choices.find(({ id }) => id === chosen);
  return input(field, {
    type: "static_select",
    placeholder: plain(placeholder),
    ...offered(choices),
    ...(initial ? { initial_option: option(initial) } : {}),
  });
}

/** Any of several. */
export function choices(
  field: Field,
  all: Choice[],
  chosen: string[],
  placeholder = "Nobody",
): Block {
  const initial = all.filter(({ id }) => chosen.includes(id));
  return input(field, {
    type: "multi_static_select",
    placeholder: plain(placeholder),
    ...offered(all),
    ...(initial.length ? { initial_options: initial.map(option) } : {}),
  });
}

/**
 * People; with `max` 1 a single one, who can be taken out again: Slack's select
 * for one person cannot be emptied once it has somebody in it.
 */
export function people(field: Field, users: string[], max?: number): Block {
  return input(field, {
    type: "multi_users_select",
    placeholder: plain("Nobody"),
    ...(max ? { max_selected_items: max } : {}),
    ...(users.length ? { initial_users: users } : {}),
  });
}

/** A public channel of this workspace alone, or none. */
export function publicChannel(field: Field, channel: string): Block {
  return input(field, {
    type: "multi_conversations_select",
    placeholder: plain("None"),
    max_selected_items: 1,
    filter: { include: ["public"], exclude_external_shared_channels: true },
    ...(channel ? { initial_conversations: [channel] } : {}),
  });
}

/**
 * A day and a time, in the clock of whoever fills it in: Slack turns it into a
 * moment. https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element
 *
 * @param at What it shows at first, milliseconds since 1970; 0 = nothing.
 */
export function dayAndTime(field: Field, at: number): Block {
  return input(field, {
    type: "datetimepicker",
    ...(at ? { initial_date_time: Math.floor(at / 1000) } : {}),
  });
}

/**
 * A day of the calendar; empty at first without one.
 * https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element
 *
 * @param date `YYYY-MM-DD`, or "".
 */
export function day(field: Field, date: string): Block {
  return input(field, {
    type: "datepicker",
    ...(date ? { initial_date: date } : {}),
  });
}

/** Yes or no. */
export function tickBox(
  field: Field,
  text: string,
  ticked: boolean,
  about?: string,
): Block {
  const box = option({ id: "yes", name: text, ...(about ? { about } : {}) });
  return input({ ...field, optional: true }, {
    type: "checkboxes",
    options: [box],
    ...(ticked ? { initial_options: [box] } : {}),
  });
}

function input(field: Field, element: Block): Block {
  return {
    type: "input",
    block_id: field.id,
    label: plain(field.label),
    element: { ...element, action_id: field.id },
    optional: field.optional ?? false,
    ...(field.hint ? { hint: plain(field.hint) } : {}),
  };
}

/** Words as they are: no formatting, no mentions. */
export function plain(text: string) {
  return { type: "plain_text" as const, text, emoji: false };
}

function option({ id, name, about }: Choice) {
  return {
    text: plain(cut(name, OPTION_MAX)),
    value: id,
    ...(about ? { description: plain(cut(about, OPTION_MAX)) } : {}),
  };
}

/** More than a hundred must stand in groups of a hundred; typing finds an option in any of them. */
function offered(choices: Choice[]) {
  const options = choices.map(option);
  if (options.length <= OPTIONS_MAX) return { options };
  const groups = [];
  for (let from = 0; from < options.length; from += OPTIONS_MAX) {
    const group = options.slice(from, from + OPTIONS_MAX);
    const [first, last] = [group[0]!, group.at(-1)!]
      .map(({ text }) => cut(text.text, 30));
    groups.push({ label: plain(`${first} – ${last}`), options: group });
  }
  return { option_groups: groups.slice(0, OPTIONS_MAX) };
}
