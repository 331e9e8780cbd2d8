import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** Behind the button *Finish*: does what is still missing of a declaration. */
export const FinishDeclaration = DefineFunction({
  callback_id: "finish_declaration",
  title: "Finish declaration",
  description: "Does what is still missing after declaring an incident",
  source_file: "functions/finish_declaration/handler.ts",
  input_parameters: {
    properties: {
      declaration: { type: Schema.types.string, title: "Declaration" },
      person: { type: Schema.slack.types.user_id, title: "Who pressed" },
    },
    required: ["declaration", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
