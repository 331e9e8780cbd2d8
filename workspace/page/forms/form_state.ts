import type { FormState } from "../acts.ts";

// deno-lint-ignore no-explicit-any
type Json = Record<string, any>;

/** One thing to fill in: an element with the block it sits in. */
export interface Field {
  blockId: string;
  actionId: string;
  /** What the person reads beside it; empty for elements outside of input blocks. */
  label: string;
  optional: boolean;
  /** In an input block: Slack insists that it is filled in. */
  isInput: boolean;
  element: Json;
}

/** The name under which each kind of element keeps its value: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const VALUE_KEYS: Record<string, { value: string; initial: string }> = {
  plain_text_input: { value: "value", initial: "initial_value" },
  email_text_input: { value: "value", initial: "initial_value" },
  url_text_input: { value: "value", initial: "initial_value" },
  number_input: { value: "value", initial: "initial_value" },
  static_select: { value: "selected_option", initial: "initial_option" },
  radio_buttons: { value: "selected_option", initial: "initial_option" },
  checkboxes: { value: "selected_options", initial: "initial_options" },
  multi_static_select: {
    value: "selected_options",
    initial: "initial_options",
  },
  external_select: { value: "selected_option", initial: "initial_option" },
  multi_external_select: {
    value: "selected_options",
    initial: "initial_options",
  },
  users_select: { value: "selected_user", initial: "initial_user" },
  multi_users_select: { value: "selected_users", initial: "initial_users" },
  channels_select: { value: "selected_channel", initial: "initial_channel" },
  multi_channels_select: {
    value: "selected_channels",
    initial: "initial_channels",
  },
  conversations_select: {
    value: "selected_conversation",
    initial: "initial_conversation",
  },
  multi_conversations_select: {
    value: "selected_conversations",
    initial: "initial_conversations",
  },
  datepicker: { value: "selected_date", initial: "initial_date" },
  timepicker: { value: "selected_time", initial: "initial_time" },
  datetimepicker: {
    value: "selected_date_time",
    initial: "initial_date_time",
  },
};

/** The key of an element's value in `state.values` and in `actions[0]`; nothing for buttons. */
export function valueKey(type: string): string | undefined {
  return VALUE_KEYS[type]?.value;
}

/** All elements of these blocks that hold a value, top to bottom. */
export function fieldsOf(blocks: Json[]): Field[] {
  return blocks.flatMap((block) => {
    const inside: Json[] = block.type === "input"
      ? [block.element]
      : block.type === "actions"
      ? block.elements ?? []
      : block.accessory
      ? [block.accessory]
      : [];
    return inside.filter((element) => element && valueKey(element.type)).map(
      (element) => ({
        blockId: block.block_id,
        actionId: element.action_id,
        label: block.type === "input" ? block.label?.text ?? "" : "",
        optional: block.optional === true,
        isInput: block.type === "input",
        element,
      }),
    );
  });
}

/**
 * Slack's `state.values` of a view or message before anybody touched it. What
 * `kept` has for the same block_id and action_id stays as it is there, as in a
 * view that was updated while somebody was typing.
 */
export function formState(blocks: Json[], kept: FormState = {}): FormState {
  const state: FormState = {};
  for (const { blockId, actionId, element } of fieldsOf(blocks)) {
    const before = kept[blockId]?.[actionId];
    (state[blockId] ??= {})[actionId] = before?.type === element.type
      ? before
      : initialValue(element);
  }
  return state;
}

/** The form with one value changed. */
export function withValue(
  state: FormState,
  field: Pick<Field, "blockId" | "actionId" | "element">,
  value: unknown,
): FormState {
  const { type } = field.element;
  return {
    ...state,
    [field.blockId]: {
      ...state[field.blockId],
      [field.actionId]: { type, [valueKey(type)!]: value },
    },
  };
}

/** What the person chose or typed, without its wrapping. */
export function valueIn(
  state: FormState,
  field: Pick<Field, "blockId" | "actionId" | "element">,
  // deno-lint-ignore no-explicit-any
): any {
  return state[field.blockId]?.[field.actionId]
    ?.[valueKey(field.element.type)!];
}

/** The options of a select, radio or checkbox element, those in groups too. */
export function optionsOf(element: Json): Json[] {
  return element.options ??
    (element.option_groups ?? []).flatMap((group: Json) => group.options);
}

function initialValue(element: Json): Json {
  const { value, initial } = VALUE_KEYS[element.type]!;
  const isList = value.endsWith("s");
  return {
    type: element.type,
    [value]: element[initial] ?? (isList ? [] : null),
  };
}
