import {
  boolean,
  type Check,
  integer,
  list,
  object,
  oneOf,
  string,
} from "./check.ts";
import * as limits from "./limits.ts";
import { plainText } from "./text.ts";

const textField = {
  action_id: string(limits.ID, 1),
  focus_on_load: boolean,
  placeholder: plainText(limits.PLACEHOLDER),
  dispatch_action_config: object({
    trigger_actions_on: list(
      oneOf("on_enter_pressed", "on_character_entered"),
      1,
      2,
    ),
  }),
};

/** Elements into which people type. */
export const textInputs: Record<string, Check> = {
  plain_text_input: object({
    ...textField,
    initial_value: string(limits.PLAIN_TEXT_INPUT),
    multiline: boolean,
    min_length: integer(0, limits.PLAIN_TEXT_INPUT),
    max_length: integer(1, limits.PLAIN_TEXT_INPUT),
  }),
  email_text_input: object({ ...textField, initial_value: string() }),
  url_text_input: object({ ...textField, initial_value: string() }),
  number_input: object({
    ...textField,
    "is_decimal_allowed!": boolean,
    initial_value: string(),
    min_value: string(),
    max_value: string(),
  }),
};
