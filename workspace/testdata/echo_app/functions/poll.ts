import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Poll = DefineFunction({
  callback_id: "poll",
  title: "Poll",
  source_file: "functions/poll.ts",
  input_parameters: {
    properties: {
      channel: { type: Schema.slack.types.channel_id },
    },
    required: ["channel"],
  },
  output_parameters: {
    properties: { person: { type: Schema.slack.types.user_id } },
    required: ["person"],
  },
});

export default SlackFunction(Poll, async ({ inputs, client }) => {
  const button = (action_id: string, text: string) => ({
    type: "button",
    action_id,
    text: { type: "plain_text", text },
  });
  const { triggers } = await client.workflows.triggers.list();
  const url = triggers?.find(({ name }) => name === "Echo: say")?.shortcut_url;
  const answer = await client.chat.postMessage({
    channel: inputs.channel,
    text: "Yes?",
    blocks: [{
      type: "actions",
      block_id: "choice",
      elements: [button("yes", "Yes"), {
        type: "workflow_button",
        action_id: "say",
        text: { type: "plain_text", text: "Say it" },
        workflow: {
          trigger: {
            url,
            customizable_input_parameters: [
              { name: "text", value: "from the button" },
              { name: "loud", value: "not customizable" },
            ],
          },
        },
      }],
    }],
  });
  return answer.ok
    ? { completed: false }
    : { error: `Cannot ask for votes: ${answer.error}` };
}).addBlockActionsHandler("yes", async ({ body, action, client }) => {
  await client.chat.update({
    channel: body.container.channel_id,
    ts: body.container.message_ts,
    text: `<@${body.user.id}> pressed ${action.action_id}`,
  });
  await client.functions.completeSuccess({
    function_execution_id: body.function_data.execution_id,
    outputs: { person: body.user.id },
  });
});
