import type { TriggerDefinition } from "../../runtime/manifest.ts";
import { defineMethod } from "../method.ts";
import { triggerArguments, triggerObject } from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.create",
  tier: 3,
  scopes: ["triggers:write"],
  args: { ...triggerArguments },
  fidelity: { coverage: "full", basis: "observed" },
  handle({ args, token, workspace }) {
    const { triggers } = workspace.engine;
    triggers.pace(token);
    const trigger = triggers.create(args as TriggerDefinition, {
      creator: token.userId,
    });
    return { trigger: triggerObject(workspace, trigger) };
  },
});
