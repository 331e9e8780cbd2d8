import type { Trigger } from "deno-slack-api/types.ts";
import type { FinishDeclarationWorkflow } from "../workflows/finish_declaration.ts";

/** Behind a button only: the button says which declaration. */
const finish: Trigger<typeof FinishDeclarationWorkflow.definition> = {
  type: "shortcut",
  name: "Incident: finish",
  description: "Does what is still missing after declaring",
  workflow: "#/workflows/finish_declaration",
  inputs: {
    declaration: { customizable: true },
    person: { value: "{{data.user_id}}" },
  },
};

export default finish;
