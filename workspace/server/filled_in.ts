import type { FormState } from "../page/protocol.ts";
import {
  type Field,
  fieldsOf,
  optionsOf,
  withValue,
} from "../page/forms/form_state.ts";
import type { State } from "../state/state.ts";

/** What to write into a form: field name → text, option, person or several of them. */
export type FormValues = Record<
  string,
  string | number | boolean | null | readonly string[]
>;

// deno-lint-ignore no-explicit-any
type Json = Record<string, any>;

/**
 * A form's state after somebody filled in these fields, each named by its
 * label, block_id or action_id. `suggested` are options that the app has offered.
 *
 * @throws Error if a field, option, person or channel of that name is not there.
 */
export function filledIn(
  state: State,
  blocks: Json[],
  form: FormState,
  values: FormValues,
  suggested: Json[] = [],
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
    const element = { ...field.element, suggested };
    form = withValue(
      form,
      field,
      converted(state, { ...field, element }, value),
    );
  }
  return form;
}

function converted(
  state: State,
  field: Field,
  value: FormValues[string],
): unknown {
  const type: string = field.element.type;
  if (type.startsWith("multi_") || type === "checkboxes") {
    const several = value === null
      ? []
      : Array.isArray(value)
      ? value
      : [value];
    return several.map((one) => chosen(state, field, String(one)));
  }
  if (value === null) return null;
  return chosen(state, field, String(value));
}

function chosen(state: State, field: Field, value: string): unknown {
  const type: string = field.element.type;
  if (/(static|external)_select|radio_buttons|checkboxes/.test(type)) {
    return optionNamed(field, value);
  }
  if (type.endsWith("users_select")) return userNamed(state, value);
  if (/(channels|conversations)_select/.test(type)) {
    return channelNamed(state, value);
  }
  return type === "datetimepicker" ? Number(value) : value;
}

function optionNamed(field: Field, name: string): Json {
  const options = field.element.type.endsWith("external_select")
    ? field.element.suggested
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

function userNamed(state: State, name: string): string {
  for (const user of state.users.values()) {
    if (user.id === name || user.name === name || user.realName === name) {
      return user.id;
    }
  }
  throw new Error(`Cannot choose "${name}": there is no such person`);
}

function channelNamed(state: State, name: string): string {
  const id = state.channels.get(name)?.id ?? state.channelNamed(name)?.id;
  if (id) return id;
  throw new Error(`Cannot choose "${name}": there is no such channel`);
}
