import { boolean, byType, type Check, list, object, string } from "./check.ts";
import {
  accessory,
  actionElement,
  contextElement,
  imageFields,
  imageSource,
  inputElement,
} from "./elements.ts";
import * as limits from "./limits.ts";
import { richTextElement } from "./rich_text.ts";
import { plainText, text } from "./text.ts";

const blockId = { block_id: string(limits.ID) };

/** Every block that messages and modals of the workspace may have: https://docs.slack.dev/reference/block-kit/blocks */
export const block: Check = byType({
  header: object({ ...blockId, "text!": plainText(limits.HEADER_TEXT) }),
  divider: object(blockId),
  section: object(
    {
      ...blockId,
      text: text(limits.TEXT),
      fields: list(text(limits.SECTION_FIELD_TEXT), 1, limits.SECTION_FIELDS),
      accessory,
      expand: boolean,
    },
    (value, pointer, report) => {
      if (value.text === undefined && value.fields === undefined) {
        report(pointer, "must define either `text` or `fields`");
      }
    },
  ),
  context: object({
    ...blockId,
    "elements!": list(contextElement, 1, limits.CONTEXT_ELEMENTS),
  }),
  actions: object({
    ...blockId,
    "elements!": list(actionElement, 1, limits.ACTIONS_ELEMENTS),
  }),
  input: object({
    ...blockId,
    "label!": plainText(limits.INPUT_LABEL),
    "element!": inputElement,
    hint: plainText(limits.INPUT_HINT),
    optional: boolean,
    dispatch_action: boolean,
  }),
  image: object({
    ...blockId,
    ...imageFields,
    title: plainText(limits.IMAGE_TITLE),
  }, imageSource),
  rich_text: object({ ...blockId, "elements!": list(richTextElement) }),
});
