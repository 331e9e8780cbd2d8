import { assertEquals } from "@std/assert";
import { fillIds } from "./fill_ids.ts";

Deno.test("fillIds() leaves ids that were sent and gives the others new ones", () => {
  const button = { type: "button", text: { type: "plain_text", text: "Go" } };

  const filled = fillIds([
    { type: "divider", block_id: "auto-1" },
    { type: "section", accessory: button },
    {
      type: "actions",
      elements: [{ ...button, action_id: "go" }, button, button],
    },
    { type: "context", elements: [{ type: "mrkdwn", text: "x" }] },
  ]);

  assertEquals(filled, [
    { type: "divider", block_id: "auto-1" },
    {
      type: "section",
      block_id: "auto-2",
      accessory: { ...button, action_id: "auto-1" },
    },
    {
      type: "actions",
      block_id: "auto-3",
      elements: [
        { ...button, action_id: "go" },
        { ...button, action_id: "auto-1" },
        { ...button, action_id: "auto-2" },
      ],
    },
    {
      type: "context",
      block_id: "auto-4",
      elements: [{ type: "mrkdwn", text: "x" }],
    },
  ]);
});
