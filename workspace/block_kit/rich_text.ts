import {
  boolean,
  byType,
  type Check,
  integer,
  list,
  object,
  oneOf,
  string,
} from "./check.ts";
import { ID, LIST_INDENT, URL_LENGTH } from "./limits.ts";

const style = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  code: boolean,
  underline: boolean,
  highlight: boolean,
  client_highlight: boolean,
  unlink: boolean,
});

const run = byType({
  text: object({ "text!": string(Infinity, 1), style }),
  link: object({
    "url!": string(URL_LENGTH, 1),
    text: string(),
    unsafe: boolean,
    style,
  }),
  emoji: object({ "name!": string(ID, 1), unicode: string(), style }),
  user: object({ "user_id!": string(ID, 1), style }),
  usergroup: object({ "usergroup_id!": string(ID, 1), style }),
  channel: object({ "channel_id!": string(ID, 1), style }),
  broadcast: object({
    "range!": oneOf("here", "channel", "everyone"),
    style,
  }),
  date: object({
    "timestamp!": integer(0),
    "format!": string(ID, 1),
    url: string(),
    fallback: string(),
    style,
  }),
  color: object({ "value!": string(ID, 1), style }),
});

const section = object({ "elements!": list(run) });
const border = integer(0, 1);

/** An element of a rich_text block: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richTextElement: Check = byType({
  rich_text_section: section,
  rich_text_list: object({
    "style!": oneOf("bullet", "ordered"),
    "elements!": list(byType({ rich_text_section: section })),
    indent: integer(0, LIST_INDENT),
    offset: integer(0),
    border,
  }),
  rich_text_preformatted: object({
    "elements!": list(run),
    border,
    language: string(),
  }),
  rich_text_quote: object({ "elements!": list(run), border }),
});
