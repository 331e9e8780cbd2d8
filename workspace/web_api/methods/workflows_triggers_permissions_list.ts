import { accessObject } from "../trigger_access.ts";
import { defineMethod } from "../method.ts";
import { foundTrigger } from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.permissions.list",
  tier: 3,
  scopes: ["triggers:read"],
  args: { trigger_id: { type: "string", required: true } },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    return accessObject(foundTrigger(workspace, args.trigger_id).access);
  },
});
