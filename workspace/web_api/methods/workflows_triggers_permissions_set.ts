import { forEveryone } from "../../engine/access.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import {
  accessObject,
  entityArguments,
  isEmpty,
  readEntities,
} from "../trigger_access.ts";
import { foundTrigger } from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.permissions.set",
  tier: 3,
  scopes: ["triggers:write"],
  args: {
    ...entityArguments,
    permission_type: { type: "string", required: true },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "organizations: there are none",
  },
  handle({ args, workspace }) {
    const trigger = foundTrigger(workspace, args.trigger_id);
    const type = args.permission_type;
    if (type === "everyone" || type === "app_collaborators") {
      trigger.access = { ...forEveryone(), type };
    } else if (type === "named_entities") {
      const named = readEntities(workspace, args);
      if (isEmpty(named)) {
        throw new SlackError("named_entities_cannot_be_empty");
      }
      trigger.access = { type, ...named };
    } else {
      throw new SlackError("invalid_permission_type");
    }
    return accessObject(trigger.access);
  },
});
