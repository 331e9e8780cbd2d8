import { DefineFunction } from "deno-slack-sdk/mod.ts";

/** Every five minutes: what broke off of declarations and alerts is finished. */
export const FinishDeclarations = DefineFunction({
  callback_id: "finish_declarations",
  title: "Every five minutes: declarations and alerts",
  description: "Finishes what broke off",
  source_file: "functions/finish_declarations/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: { properties: {}, required: [] },
});
