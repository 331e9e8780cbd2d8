import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "usergroups.users.list",
  tier: 2,
  scopes: ["usergroups:read"],
  args: {
    usergroup: { type: "string", required: true, missing: "no_such_subteam" },
    include_disabled: { type: "boolean" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    const group = workspace.state.groups.get(args.usergroup);
    if (!group || group.disabled && !args.include_disabled) {
      throw new SlackError("no_such_subteam");
    }
    return { users: group.users };
  },
});
