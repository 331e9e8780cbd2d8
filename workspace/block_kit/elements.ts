import {
  anything,
  boolean,
  byType,
  type Check,
  exactlyOne,
  form,
  integer,
  list,
  object,
  oneOf,
  string,
} from "./check.ts";
import * as limits from "./limits.ts";
import {
  choices,
  initialIsAnOption,
  option,
  optionsOrGroups,
  overflowOption,
  richOption,
} from "./options.ts";
import { plainText, text } from "./text.ts";
import { textInputs } from "./text_inputs.ts";

const actionId = { action_id: string(limits.ID, 1) };
const focus = { focus_on_load: boolean };
const style = oneOf("primary", "danger");
const anId = string(limits.ID, 1);

const confirm = object({
  "title!": plainText(limits.CONFIRM_TITLE),
  "text!": text(limits.CONFIRM_TEXT),
  "confirm!": plainText(limits.CONFIRM_BUTTON),
  "deny!": plainText(limits.CONFIRM_BUTTON),
  style,
});

const conversationFilter = object({
  include: list(oneOf("im", "mpim", "private", "public"), 1),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
});

const picker = {
  ...actionId,
  ...focus,
  placeholder: plainText(limits.PLACEHOLDER),
  confirm,
};
const multiPicker = { ...picker, max_selected_items: integer(1) };

const conversations = {
  default_to_current_conversation: boolean,
  filter: conversationFilter,
};

const button = {
  ...actionId,
  "text!": plainText(limits.BUTTON_TEXT),
  style,
  accessibility_label: string(limits.ACCESSIBILITY_LABEL),
};

/** The fields of an image, as a block and as an element. */
export const imageFields = {
  image_url: string(limits.URL_LENGTH, 1),
  slack_file: object({ id: string(), url: string() }, exactlyOne("id", "url")),
  "alt_text!": string(limits.IMAGE_ALT_TEXT),
};

/** A rule for images: an address or a file of Slack's. */
export const imageSource = exactlyOne("image_url", "slack_file");

/** Every element by its type: https://docs.slack.dev/reference/block-kit/block-elements */
const elements: Record<string, Check> = {
  button: object({
    ...button,
    value: string(limits.BUTTON_VALUE),
    url: string(limits.URL_LENGTH),
    confirm,
  }),
  workflow_button: object({
    ...button,
    "action_id!": string(limits.ID, 1),
    "workflow!": object({
      "trigger!": object({
        "url!": string(limits.URL_LENGTH, 1),
        customizable_input_parameters: list(
          object({ "name!": string(limits.ID, 1), "value!": anything }),
          0,
          limits.CUSTOMIZABLE_INPUTS,
        ),
      }),
    }),
  }),
  image: object(imageFields, imageSource),
  overflow: object({
    ...actionId,
    "options!": list(overflowOption, 1, limits.OVERFLOW_OPTIONS),
    confirm,
  }),
  checkboxes: object({
    ...actionId,
    ...focus,
    "options!": list(richOption, 1, limits.FEW_OPTIONS),
    initial_options: list(richOption, 1),
    confirm,
  }, initialIsAnOption),
  radio_buttons: object({
    ...actionId,
    ...focus,
    "options!": list(richOption, 1, limits.FEW_OPTIONS),
    initial_option: richOption,
    confirm,
  }, initialIsAnOption),
  static_select: object(
    { ...picker, ...choices, initial_option: option },
    optionsOrGroups,
    initialIsAnOption,
  ),
  multi_static_select: object(
    { ...multiPicker, ...choices, initial_options: list(option, 1) },
    optionsOrGroups,
    initialIsAnOption,
  ),
  external_select: object({
    ...picker,
    initial_option: option,
    min_query_length: integer(0),
  }),
  multi_external_select: object({
    ...multiPicker,
    initial_options: list(option, 1),
    min_query_length: integer(0),
  }),
  users_select: object({ ...picker, initial_user: anId }),
  multi_users_select: object({ ...multiPicker, initial_users: list(anId) }),
  conversations_select: object({
    ...picker,
    ...conversations,
    initial_conversation: anId,
    response_url_enabled: boolean,
  }),
  multi_conversations_select: object({
    ...multiPicker,
    ...conversations,
    initial_conversations: list(anId),
  }),
  channels_select: object({
    ...picker,
    initial_channel: anId,
    response_url_enabled: boolean,
  }),
  multi_channels_select: object({
    ...multiPicker,
    initial_channels: list(anId),
  }),
  datepicker: object({
    ...picker,
    initial_date: form(/^\d{4}-\d\d-\d\d$/, "a date of the form YYYY-MM-DD"),
  }),
  timepicker: object({
    ...picker,
    initial_time: form(
      /^([01]\d|2[0-3]):[0-5]\d$/,
      "a time of the form HH:mm",
    ),
    timezone: string(),
  }),
  datetimepicker: object({
    ...actionId,
    ...focus,
    initial_date_time: integer(1_000_000_000, 9_999_999_999),
    confirm,
  }),
  ...textInputs,
};

const PICKERS = [
  "static_select",
  "multi_static_select",
  "external_select",
  "multi_external_select",
  "users_select",
  "multi_users_select",
  "conversations_select",
  "multi_conversations_select",
  "channels_select",
  "multi_channels_select",
  "radio_buttons",
  "checkboxes",
  "datepicker",
  "timepicker",
];
const BUTTONS = ["button", "workflow_button", "overflow"];

/** What may stand beside a section's text. */
export const accessory = pick(...BUTTONS, "image", ...PICKERS);

/** What may stand in an actions block. */
export const actionElement = pick(...BUTTONS, "datetimepicker", ...PICKERS);

/** What may be an input. */
export const inputElement = pick(
  "plain_text_input",
  "email_text_input",
  "url_text_input",
  "number_input",
  "datetimepicker",
  ...PICKERS,
);

/** What may stand in a context block. */
export const contextElement = byType({
  image: elements.image!,
  plain_text: text(),
  mrkdwn: text(),
});

function pick(...types: string[]): Check {
  return byType(
    Object.fromEntries(types.map((type) => [type, elements[type]!])),
  );
}
