import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { FinishDeclaration } from "../functions/finish_declaration/definition.ts";

/** The button *Finish* in a private message. */
export const FinishDeclarationWorkflow = DefineWorkflow({
  callback_id: "finish_declaration",
  title: "Finish a declaration",
  description: "Does what is still missing after declaring",
  input_parameters: {
    properties: {
      declaration: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: ["declaration", "person"],
  },
});

FinishDeclarationWorkflow.addStep(FinishDeclaration, {
  declaration: FinishDeclarationWorkflow.inputs.declaration,
  person: FinishDeclarationWorkflow.inputs.person,
});
