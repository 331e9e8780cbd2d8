import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";
import { button, text } from "../views.ts";

export const Board = DefineFunction({
  callback_id: "board",
  title: "Board",
  source_file: "functions/board.ts",
  input_parameters: {
    properties: { channel: { type: Schema.slack.types.channel_id } },
    required: ["channel"],
  },
  output_parameters: {
    properties: { told: { type: Schema.types.string } },
    required: ["told"],
  },
});

/** Posts a message with everything that can be clicked in it, and waits. */
export default SlackFunction(Board, async ({ inputs, client }) => {
  const { triggers } = await client.workflows.triggers.list();
  const tell = triggers?.find(({ name }) => name === "Tell");
  const answer = await client.chat.postMessage({
    channel: inputs.channel,
    text: "What now?",
    blocks: [{
      type: "actions",
      block_id: "board",
      elements: [
        button("done", "Done"),
        button("slow", "Slow"),
        button("broken", "Broken"),
        button("unknown", "Unknown"),
        {
          type: "external_select",
          action_id: "owner",
          placeholder: text("Owner"),
          min_query_length: 0,
        },
        {
          type: "workflow_button",
          action_id: "tell",
          text: text("Tell"),
          workflow: {
            trigger: {
              url: String(tell?.shortcut_url),
              customizable_input_parameters: [
                { name: "told", value: "by a button" },
                { name: "person", value: "U000000009" },
                { name: "place", value: inputs.channel },
                { name: "how", value: "not customizable" },
              ],
            },
          },
        },
      ],
    }],
  });
  return answer.ok
    ? { completed: false }
    : { error: `Cannot post: ${answer.error}` };
})
  .addBlockActionsHandler(
    ["done", "owner"],
    async ({ body, action, client }) => {
      const { selected_option } = action;
      await client.functions.completeSuccess({
        function_execution_id: body.function_data.execution_id,
        outputs: { told: `done by ${selected_option?.value ?? body.user.id}` },
      });
    },
  )
  .addBlockActionsHandler("slow", async () => {
    await new Promise((resolve) => setTimeout(resolve, 3_500));
  })
  .addBlockActionsHandler("broken", () => {
    throw new Error("the button is broken");
  })
  .addBlockSuggestionHandler("owner", () => ({
    option_groups: [{
      label: { type: "plain_text", text: "On call" },
      options: [{
        text: { type: "plain_text", text: "Ben" },
        value: "ben",
      }],
    }],
  }));
