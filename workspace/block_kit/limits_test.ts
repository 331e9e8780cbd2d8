import { assertEquals } from "@std/assert";
import type { Block } from "./types.ts";
import { validateBlocks } from "./validate.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const option = (value: string) => ({ text: plain(value), value });
const section = (text: string, more = {}): Block => ({
  type: "section",
  text: mrkdwn(text),
  ...more,
});
const button = (id: string, more = {}) => ({
  type: "button",
  text: plain("Go"),
  action_id: id,
  ...more,
});
const input = (element: Record<string, unknown>): Block => ({
  type: "input",
  label: plain("Title"),
  element,
});

/** One too many of each, as the block that holds it and where that is. */
const TOO_MUCH: [Block, string][] = [
  [{ type: "divider", block_id: "x".repeat(256) }, "/block_id"],
  [section("x", { fields: [plain("x".repeat(2001))] }), "/fields/0/text"],
  [
    { type: "context", elements: Array(11).fill(mrkdwn("x")) },
    "/elements",
  ],
  [
    { type: "image", alt_text: "x".repeat(2001), image_url: "https://e.com" },
    "/alt_text",
  ],
  [
    { type: "image", alt_text: "", image_url: "x".repeat(3001) },
    "/image_url",
  ],
  [
    { ...input({ type: "plain_text_input" }), label: plain("x".repeat(2001)) },
    "/label/text",
  ],
  [
    { ...input({ type: "plain_text_input" }), hint: plain("x".repeat(2001)) },
    "/hint/text",
  ],
  [
    input({ type: "plain_text_input", max_length: 3001 }),
    "/element/max_length",
  ],
  ...([
    ["text", { text: plain("x".repeat(76)) }, "/text"],
    ["url", { url: "x".repeat(3001) }, ""],
    ["accessibility_label", { accessibility_label: "x".repeat(76) }, ""],
    ["action_id", { action_id: "x".repeat(256) }, ""],
  ] as const).map(([name, more, rest]): [Block, string] => [
    { type: "actions", elements: [button("a", more)] },
    `/elements/0/${name}${rest}`,
  ]),
  ...([
    ["title/text", { title: plain("x".repeat(101)) }],
    ["text/text", { text: mrkdwn("x".repeat(301)) }],
    ["confirm/text", { confirm: plain("x".repeat(31)) }],
    ["deny/text", { deny: plain("x".repeat(31)) }],
  ] as const).map(([name, more]): [Block, string] => [
    section("x", {
      accessory: button("a", {
        confirm: {
          title: plain("?"),
          text: plain("?"),
          confirm: plain("Yes"),
          deny: plain("No"),
          ...more,
        },
      }),
    }),
    `/accessory/confirm/${name}`,
  ]),
  ...([
    ["options", {
      options: Array.from({ length: 101 }, (_, i) => option(`${i}`)),
    }],
    ["placeholder/text", { placeholder: plain("x".repeat(151)) }],
    ["options/0/text/text", {
      options: [{ ...option("a"), text: plain("x".repeat(76)) }],
    }],
    ["options/0/value", {
      options: [{ ...option("a"), value: "x".repeat(151) }],
    }],
    [
      "options/0/description/text",
      { options: [{ ...option("a"), description: plain("x".repeat(76)) }] },
    ],
  ] as const).map(([name, more]): [Block, string] => [
    input({ type: "static_select", options: [option("a")], ...more }),
    `/element/${name}`,
  ]),
  [
    input({
      type: "static_select",
      option_groups: [{ label: plain("x".repeat(76)), options: [option("a")] }],
    }),
    "/element/option_groups/0/label/text",
  ],
  ...["checkboxes", "radio_buttons"].map((type): [Block, string] => [
    input({
      type,
      options: Array.from({ length: 11 }, (_, i) => option(`${i}`)),
    }),
    "/element/options",
  ]),
  [
    section("x", {
      accessory: {
        type: "overflow",
        options: Array.from({ length: 6 }, (_, i) => option(`${i}`)),
      },
    }),
    "/accessory/options",
  ],
];

Deno.test("one more than a limit allows is refused where it stands", () => {
  for (const [block, pointer] of TOO_MUCH) {
    const lines = validateBlocks([block], "message");
    assertEquals(
      lines.map((line) => line.match(/json-pointer:(.*)\]/)![1]),
      [`/blocks/0${pointer}`],
      pointer,
    );
  }
});
