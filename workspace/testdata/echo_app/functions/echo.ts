import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Echo = DefineFunction({
  callback_id: "echo",
  title: "Echo",
  source_file: "functions/echo.ts",
  input_parameters: {
    properties: {
      text: { type: Schema.types.string, maxLength: 100 },
      count: { type: Schema.types.integer },
      loud: { type: Schema.types.boolean },
    },
    required: ["text"],
  },
  output_parameters: {
    properties: {
      text: { type: Schema.types.string },
      length: { type: Schema.types.integer },
      moment: { type: Schema.types.string },
    },
    required: ["text", "length"],
  },
});

export default SlackFunction(Echo, ({ inputs }) => {
  const text = inputs.loud ? inputs.text.toUpperCase() : inputs.text;
  const said = Array(inputs.count ?? 1).fill(text).join(" ");
  return {
    outputs: {
      text: said,
      length: said.length,
      moment: new Date().toISOString(),
    },
  };
});
