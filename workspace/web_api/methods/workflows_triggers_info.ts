import { defineMethod } from "../method.ts";
import { foundTrigger, triggerObject } from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.info",
  tier: 3,
  scopes: ["triggers:read"],
  args: { trigger_id: { type: "string", required: true } },
  fidelity: { coverage: "full", basis: "observed" },
  handle({ args, workspace }) {
    const trigger = foundTrigger(workspace, args.trigger_id);
    return { trigger: triggerObject(workspace, trigger) };
  },
});
