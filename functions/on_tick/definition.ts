import { DefineFunction } from "deno-slack-sdk/mod.ts";

/** Every five minutes: incidents are looked after. */
export const OnTick = DefineFunction({
  callback_id: "on_tick",
  title: "Every five minutes: incidents",
  description: "Repairs, reminds and tells what is due",
  source_file: "functions/on_tick/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: { properties: {}, required: [] },
});
