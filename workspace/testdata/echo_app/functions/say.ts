import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Say = DefineFunction({
  callback_id: "say",
  title: "Say",
  source_file: "functions/say.ts",
  input_parameters: {
    properties: {
      channel: { type: Schema.slack.types.channel_id },
      text: { type: Schema.types.string },
    },
    required: ["text"],
  },
  output_parameters: { properties: {}, required: [] },
});

export default SlackFunction(Say, async ({ inputs, client }) => {
  if (!inputs.channel) return { outputs: {} };
  const { channel, text } = inputs;
  const answer = await client.chat.postMessage({ channel, text });
  return answer.ok
    ? { outputs: {} }
    : { error: `Cannot say it: ${answer.error}` };
});
