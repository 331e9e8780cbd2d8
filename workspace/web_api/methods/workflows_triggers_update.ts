import type { TriggerDefinition } from "../../runtime/manifest.ts";
import { defineMethod } from "../method.ts";
import {
  foundTrigger,
  triggerArguments,
  triggerObject,
} from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.update",
  tier: 3,
  scopes: ["triggers:write"],
  args: { trigger_id: { type: "string", required: true }, ...triggerArguments },
  fidelity: { coverage: "full", basis: "observed" },
  handle({ args, token, workspace }) {
    const { triggers } = workspace.engine;
    triggers.pace(token);
    const { trigger_id, ...definition } = args;
    const trigger = foundTrigger(workspace, trigger_id);
    triggers.update(trigger, definition as TriggerDefinition);
    return { trigger: triggerObject(workspace, trigger) };
  },
});
