import { DefineFunction } from "deno-slack-sdk/mod.ts";

/** What the tick does for Setup. A step of its own, since bundles must stay small. */
export const GoOnWithSetup = DefineFunction({
  callback_id: "go_on_with_setup",
  title: "Every five minutes: go on with Setup",
  description: "Makes what is missing or has changed",
  source_file: "functions/go_on_with_setup/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: { properties: {}, required: [] },
});
