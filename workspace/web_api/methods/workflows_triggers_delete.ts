import { defineMethod } from "../method.ts";
import { foundTrigger } from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.delete",
  tier: 3,
  scopes: ["triggers:write"],
  args: { trigger_id: { type: "string", required: true } },
  fidelity: { coverage: "full", basis: "observed" },
  handle({ args, token, workspace }) {
    const { triggers } = workspace.engine;
    triggers.pace(token);
    triggers.delete(foundTrigger(workspace, args.trigger_id));
    return {};
  },
});
