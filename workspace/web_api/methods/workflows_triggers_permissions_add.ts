import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import {
  accessObject,
  entityArguments,
  isEmpty,
  namedAccess,
  readEntities,
} from "../trigger_access.ts";
import { foundTrigger } from "../trigger_object.ts";

export default defineMethod({
  name: "workflows.triggers.permissions.add",
  tier: 3,
  scopes: ["triggers:write"],
  args: entityArguments,
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "organizations: there are none",
  },
  handle({ args, workspace }) {
    const trigger = foundTrigger(workspace, args.trigger_id);
    const access = namedAccess(trigger);
    const more = readEntities(workspace, args);
    if (isEmpty(more)) throw new SlackError("no_valid_named_entities");
    const joined = (a: string[], b: string[]) => [...new Set([...a, ...b])];
    trigger.access = {
      type: "named_entities",
      userIds: joined(access.userIds, more.userIds),
      channelIds: joined(access.channelIds, more.channelIds),
      teamIds: joined(access.teamIds, more.teamIds),
    };
    return accessObject(trigger.access);
  },
});
