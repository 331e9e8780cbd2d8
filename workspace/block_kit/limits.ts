// Block Kit's limits, in characters or items, from the pages under
// https://docs.slack.dev/reference/block-kit. Named as the pages name the fields.

export const BLOCKS_IN_MESSAGE = 50;
export const BLOCKS_IN_MODAL = 100;
export const ID = 255;
export const URL_LENGTH = 3000;

export const TEXT = 3000;
export const HEADER_TEXT = 150;
export const SECTION_FIELDS = 10;
export const SECTION_FIELD_TEXT = 2000;
export const CONTEXT_ELEMENTS = 10;
export const ACTIONS_ELEMENTS = 25;
export const INPUT_LABEL = 2000;
export const INPUT_HINT = 2000;
export const IMAGE_ALT_TEXT = 2000;
export const IMAGE_TITLE = 2000;

export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
/** https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-link-triggers#customizable-inputs */
export const CUSTOMIZABLE_INPUTS = 10;
export const ACCESSIBILITY_LABEL = 75;
export const PLACEHOLDER = 150;
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;
export const OPTION_DESCRIPTION = 75;
export const OPTIONS = 100;
export const OPTION_GROUPS = 100;
export const OPTION_GROUP_LABEL = 75;
export const FEW_OPTIONS = 10;
export const OVERFLOW_OPTIONS = 5;
export const PLAIN_TEXT_INPUT = 3000;
export const CONFIRM_TITLE = 100;
export const CONFIRM_TEXT = 300;
export const CONFIRM_BUTTON = 30;

export const LIST_INDENT = 8;

export const VIEW_TITLE = 24;
export const VIEW_BUTTON = 24;
export const PRIVATE_METADATA = 3000;
