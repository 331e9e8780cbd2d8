import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Fields = DefineFunction({
  callback_id: "fields",
  title: "Fields",
  source_file: "functions/fields.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      channel: { type: Schema.slack.types.channel_id },
    },
    required: ["interactivity", "channel"],
  },
  output_parameters: { properties: {}, required: [] },
});

/** A form with a field of each kind; what was chosen is said in the channel, as JSON. */
export default SlackFunction(Fields, async ({ inputs, client }) => {
  const answer = await client.views.open({
    interactivity_pointer: inputs.interactivity.interactivity_pointer,
    view: {
      type: "modal",
      callback_id: "fields",
      title: plain("Fields"),
      submit: plain("Send"),
      blocks: Object.entries(ELEMENTS).map(([type, more]) => ({
        type: "input",
        optional: true,
        block_id: type,
        label: plain(type),
        element: { type, action_id: "value", ...more },
      })),
    },
  });
  return answer.ok
    ? { completed: false }
    : { error: `Cannot open the form: ${answer.error}` };
}).addViewSubmissionHandler("fields", async ({ view, body, client }) => {
  const { execution_id, inputs } = body.function_data;
  await client.chat.postMessage({
    channel: inputs.channel,
    text: JSON.stringify(view.state.values),
  });
  await client.functions.completeSuccess({
    function_execution_id: execution_id,
    outputs: {},
  });
});

const OPTIONS = { options: ["Red", "Green", "Blue"].map(option) };

const ELEMENTS: Record<string, Record<string, unknown>> = {
  number_input: { is_decimal_allowed: false },
  static_select: OPTIONS,
  multi_static_select: { ...OPTIONS, max_selected_items: 2 },
  radio_buttons: OPTIONS,
  checkboxes: OPTIONS,
  users_select: {},
  multi_users_select: {},
  channels_select: {},
  multi_channels_select: {},
  conversations_select: {},
  multi_conversations_select: {},
  datepicker: {},
  timepicker: {},
  datetimepicker: {},
};

function option(name: string) {
  return { text: plain(name), value: name.toLowerCase() };
}

function plain(text: string) {
  return { type: "plain_text", text };
}
