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
  name: "workflows.triggers.permissions.remove",
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
    const gone = readEntities(workspace, args);
    const without = (a: string[], b: string[]) =>
      a.filter((id) => !b.includes(id));
    const left = {
      userIds: without(access.userIds, gone.userIds),
      channelIds: without(access.channelIds, gone.channelIds),
      teamIds: without(access.teamIds, gone.teamIds),
    };
    if (isEmpty(left)) throw new SlackError("named_entities_cannot_be_empty");
    trigger.access = { type: "named_entities", ...left };
    return accessObject(trigger.access);
  },
});
