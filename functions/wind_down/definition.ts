import { DefineFunction } from "deno-slack-sdk/mod.ts";

/** Every five minutes: what is over is put away. */
export const WindDown = DefineFunction({
  callback_id: "wind_down",
  title: "Every five minutes: what is over",
  description: "Puts incidents away that are over",
  source_file: "functions/wind_down/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: { properties: {}, required: [] },
});
