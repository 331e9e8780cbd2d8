import { assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Block } from "./types.ts";
import { validateBlocks, validateView } from "./validate.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const section = (text: string, more = {}): Block => ({
  type: "section",
  text: mrkdwn(text),
  ...more,
});
const option = (value: string) => ({ text: plain(value), value });
const button = (id: string, more = {}) => ({
  type: "button",
  text: plain("Go"),
  action_id: id,
  ...more,
});
const modal = (more = {}) => ({
  type: "modal",
  title: plain("Declare"),
  blocks: [section("Hello")],
  ...more,
});
const input = (element: Record<string, unknown>): Block => ({
  type: "input",
  label: plain("Title"),
  element,
});

/** Every block that the workspace knows, filled in. */
const EVERYTHING: Block[] = [
  { type: "header", text: plain("Checkout is down") },
  section("*Impact*", {
    fields: [mrkdwn("*Severity*\nsev1"), plain("Type")],
    accessory: {
      type: "overflow",
      action_id: "more",
      options: [{ ...option("a"), url: "https://example.com" }],
    },
  }),
  { type: "divider", block_id: "line" },
  {
    type: "context",
    elements: [
      mrkdwn("by <@U1>"),
      { type: "image", image_url: "https://e.com/i.png", alt_text: "" },
    ],
  },
  {
    type: "actions",
    elements: [
      button("go", {
        style: "danger",
        value: "x",
        confirm: {
          title: plain("Sure?"),
          text: mrkdwn("It *goes*"),
          confirm: plain("Yes"),
          deny: plain("No"),
        },
      }),
      {
        type: "workflow_button",
        text: plain("Update"),
        action_id: "update",
        workflow: {
          trigger: {
            url: "https://slack.com/shortcuts/Ft1/abc",
            customizable_input_parameters: [{ name: "id", value: "1" }],
          },
        },
      },
      {
        type: "static_select",
        action_id: "severity",
        placeholder: plain("Severity"),
        options: [option("sev1"), option("sev2")],
        initial_option: option("sev2"),
      },
      { type: "users_select", action_id: "lead", initial_user: "U1" },
      { type: "datepicker", action_id: "day", initial_date: "2026-11-23" },
      {
        type: "external_select",
        action_id: "service",
        min_query_length: 0,
        initial_option: option("checkout"),
      },
      {
        type: "multi_external_select",
        action_id: "services",
        initial_options: [option("checkout")],
        max_selected_items: 3,
      },
      {
        type: "multi_channels_select",
        action_id: "rooms",
        initial_channels: ["C1"],
      },
    ],
  },
  input({ type: "plain_text_input", action_id: "title", max_length: 150 }),
  input({
    type: "radio_buttons",
    action_id: "kind",
    options: [{ ...option("a"), description: mrkdwn("_what_") }],
  }),
  { type: "image", image_url: "https://e.com/i.png", alt_text: "A chart" },
  {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "Hi ", style: { bold: true } },
          { type: "user", user_id: "U1" },
        ],
      },
      {
        type: "rich_text_list",
        style: "bullet",
        indent: 1,
        elements: [{ type: "rich_text_section", elements: [] }],
      },
    ],
  },
];

Deno.test("every block of the workspace is accepted when it is right", () => {
  assertEquals(validateBlocks(EVERYTHING, "message"), []);
});

Deno.test("mistakes are told in Slack's words with a pointer", () => {
  const cases: [Block, string][] = [
    [
      { type: "header", text: plain("x".repeat(151)) },
      "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      { type: "header", text: mrkdwn("x") },
      "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
    ],
    [
      section(""),
      "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      section("x".repeat(3001)),
      "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ],
    [
      { type: "section" },
      "must define either `text` or `fields` [json-pointer:/blocks/0]",
    ],
    [
      { type: "section", fields: Array(11).fill(plain("x")) },
      "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
    ],
    [
      {
        type: "actions",
        elements: Array.from({ length: 26 }, (_, i) => button(`${i}`)),
      },
      "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
    ],
    [
      { type: "actions", elements: [button("a", { value: "x".repeat(2001) })] },
      "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ],
    [
      { type: "actions", elements: [button("a"), button("a")] },
      "`action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]",
    ],
    [
      { type: "actions", elements: [{ type: "plain_text_input" }] },
      "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]",
    ],
    [
      section("x", { accessory: { ...button("a"), colour: "red" } }),
      "invalid additional property: colour [json-pointer:/blocks/0/accessory]",
    ],
    [
      { type: "image", alt_text: "" },
      "must define exactly one of: image_url, slack_file [json-pointer:/blocks/0]",
    ],
    [
      input({
        type: "static_select",
        options: [option("a")],
        initial_option: option("b"),
      }),
      "initial_option must match one of the options [json-pointer:/blocks/0/element/initial_option]",
    ],
    [
      { type: "actions", elements: [button("a", { style: ["danger"] })] },
      "must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]",
    ],
    [
      { type: ["divider"] } as unknown as Block,
      "unsupported type: divider [json-pointer:/blocks/0/type]",
    ],
    [
      { type: "table", rows: [] },
      "unsupported type: table [json-pointer:/blocks/0/type]",
    ],
  ];
  for (const [block, line] of cases) {
    assertEquals(validateBlocks([block], "message"), [`[ERROR] ${line}`]);
  }
});

Deno.test("a message has up to 50 blocks and a modal up to 100", () => {
  const blocks = (n: number) => Array.from({ length: n }, () => section("x"));

  assertEquals(validateBlocks(blocks(50), "message"), []);
  assertEquals(validateBlocks(blocks(51), "message"), [
    "[ERROR] no more than 50 items allowed [json-pointer:/blocks]",
  ]);
  assertEquals(validateBlocks(blocks(100), "modal"), []);
  assertEquals(validateBlocks(blocks(101), "modal"), [
    "[ERROR] no more than 100 items allowed [json-pointer:/blocks]",
  ]);
});

Deno.test("two blocks of a payload cannot have one block_id", () => {
  const blocks = [
    { type: "divider", block_id: "a" },
    { type: "divider", block_id: "a" },
  ];
  assertEquals(validateBlocks(blocks, "message"), [
    "[ERROR] `block_id` a already exists [json-pointer:/blocks/1/block_id]",
  ]);
});

Deno.test("a modal with inputs needs a submit button", () => {
  const blocks = [input({ type: "plain_text_input", action_id: "a" })];

  assertEquals(validateView(modal({ blocks, submit: plain("Declare") })), []);
  assertEquals(validateView(modal({ blocks })), [
    "[ERROR] a `submit` is required when blocks has an `input` block [json-pointer:/view]",
  ]);
});

Deno.test("modals keep their own limits", () => {
  assertEquals(
    validateView(modal({
      title: plain("x".repeat(25)),
      private_metadata: "x".repeat(3001),
      size: "large",
      blocks: [{
        type: "actions",
        elements: [{
          type: "workflow_button",
          text: plain("Go"),
          action_id: "go",
          workflow: { trigger: { url: "https://slack.com/shortcuts/Ft1/a" } },
        }],
      }],
    })),
    [
      "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]",
      "[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]",
      "[ERROR] invalid additional property: size [json-pointer:/view]",
      "[ERROR] workflow_button is not allowed in modals [json-pointer:/view/blocks/0/elements/0/type]",
    ],
  );
  assertEquals(
    validateView({ type: "home", blocks: [] })[0]?.slice(0, 7),
    "[ERROR]",
  );
});

Deno.test("only one element of a view has the focus", () => {
  const field = (id: string) =>
    input({ type: "plain_text_input", action_id: id, focus_on_load: true });
  assertEquals(
    validateView(
      modal({ submit: plain("Go"), blocks: [field("a"), field("b")] }),
    ),
    [
      "[ERROR] only one element can be focused [json-pointer:/view/blocks/1/element/focus_on_load]",
    ],
  );
});

Deno.test("whatever is sent, the validator answers with lines", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (
        const line of [
          ...validateBlocks(value, "message"),
          ...validateBlocks([value], "modal"),
          ...validateView(value),
        ]
      ) assertEquals(line.startsWith("[ERROR] "), true);
    }),
  );
});

Deno.test("a field called valueOf is an additional property, not a crash", () => {
  assertEquals(
    validateBlocks([{ type: "divider", valueOf: 1 }], "message"),
    ["[ERROR] invalid additional property: valueOf [json-pointer:/blocks/0]"],
  );
});
