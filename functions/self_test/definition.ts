import { DefineFunction } from "deno-slack-sdk/mod.ts";

/** Incd's daily look at itself. */
export const SelfTest = DefineFunction({
  callback_id: "self_test",
  title: "Every morning",
  description: "Tells admins what has broken, and what is mended",
  source_file: "functions/self_test/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: { properties: {}, required: [] },
});
