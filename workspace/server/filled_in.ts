import type { FormState } from "../page/acts.ts";
import {
  type Field,
  fieldsOf,
  optionsOf,
  withValue,
} from "../page/forms/form_state.ts";
import type { State } from "../state/state.ts";
import type { User } from "../state/types.ts";
import { maySee } from "./visible.ts";

/** What to write into a form: field name → text, option, person or several of them. */
export type FormValues = Record<
  string,
  string | number | boolean | null | readonly string[]
>;

// deno-lint-ignore no-explicit-any
type Json = Record<string, any>;

/** Who fills in, and what Slack and the app offer them to choose from. */
export interface Offered {
  state: State;
  me: User;
  /** Options that the app has suggested. */
  suggested: Json[];
}

/**
 * A form's state after somebody filled in these fields, each named by its
 * label, block_id or action_id.
 *
 * @throws Error if there is no such field, or what shall be chosen is not offered in it.
 */
export function filledIn(
  offered: Offered,
  blocks: Json[],
  form: FormState,
  values: FormValues,
): FormState {
  const fields = fieldsOf(blocks);
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find(({ label, blockId, actionId }) =>
      [label, blockId, actionId].includes(name)
    );
    if (!field) {
      throw new Error(
        `Cannot fill in "${name}": the form has ${
          fields.map((each) => `"${each.label || each.actionId}"`).join(", ") ||
          "no fields"
        }`,
      );
    }
    form = withValue(form, field, converted(offered, field, value));
  }
  return form;
}

function converted(
  offered: Offered,
  field: Field,
  value: FormValues[string],
): unknown {
  const { type, max_selected_items: max } = field.element;
  if (!type.startsWith("multi_") && type !== "checkboxes") {
    return value === null ? null : chosen(offered, field, String(value));
  }
  const several = value === null ? [] : Array.isArray(value) ? value : [value];
  if (several.length > (max ?? Infinity)) {
    throw new Error(
      `Cannot choose ${several.length} in "${field.label}": ${max} at most`,
    );
  }
  return several.map((one) => chosen(offered, field, String(one)));
}

/** What date and time elements keep: https://docs.slack.dev/reference/block-kit/block-elements */
const MOMENTS: Record<string, RegExp> = {
  datepicker: /^\d{4}-\d\d-\d\d$/,
  timepicker: /^([01]\d|2[0-3]):[0-5]\d$/,
  datetimepicker: /^\d{10}$/,
};

function chosen(offered: Offered, field: Field, value: string): unknown {
  const type: string = field.element.type;
  if (/(static|external)_select|radio_buttons|checkboxes/.test(type)) {
    return optionNamed(offered, field, value);
  }
  if (type.endsWith("users_select")) return userNamed(offered, value);
  if (/(channels|conversations)_select/.test(type)) {
    return channelNamed(offered, value);
  }
  if (MOMENTS[type]?.test(value) === false) {
    throw new Error(`Cannot choose "${value}" in a ${type}`);
  }
  return type === "datetimepicker" ? Number(value) : value;
}

function optionNamed(
  { suggested }: Offered,
  field: Field,
  name: string,
): Json {
  const options = field.element.type.endsWith("external_select")
    ? suggested
    : optionsOf(field.element);
  const option = options.find(({ text, value }: Json) =>
    text.text === name || value === name
  );
  if (option) return option;
  throw new Error(
    `Cannot choose "${name}": the options are ${
      options.map(({ text }: Json) => `"${text.text}"`).join(", ")
    }`,
  );
}

/** Slack offers bots and guests, and nobody who is deactivated. */
function userNamed({ state }: Offered, name: string): string {
  for (const user of state.users.values()) {
    if (![user.id, user.name, user.realName].includes(name)) continue;
    if (!user.deleted) return user.id;
    throw new Error(
      `Cannot choose "${name}": Slack does not offer deactivated people`,
    );
  }
  throw new Error(`Cannot choose "${name}": there is no such person`);
}

function channelNamed({ state, me }: Offered, name: string): string {
  const channel = state.channels.get(name) ?? state.channelNamed(name);
  if (channel && maySee(channel, me) && !channel.isArchived) return channel.id;
  throw new Error(
    `Cannot choose "${name}": ${me.realName} is offered no such channel`,
  );
}
