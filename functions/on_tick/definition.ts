import { DefineFunction } from "deno-slack-sdk/mod.ts";

/** What happens every five minutes: whatever broke off is finished. */
export const OnTick = DefineFunction({
  callback_id: "on_tick",
  title: "Every five minutes",
  description: "Finishes what broke off",
  source_file: "functions/on_tick/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: { properties: {}, required: [] },
});
