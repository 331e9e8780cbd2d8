import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "dnd.info",
  tier: 3,
  scopes: ["dnd:read"],
  args: { user: { type: "string" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "nobody in the workspace can ask not to be disturbed",
  },
  handle({ args, token, workspace }) {
    const user = workspace.state.users.get(args.user ?? token.userId);
    if (!user) throw new SlackError("user_not_found");
    return {
      dnd_enabled: false,
      next_dnd_start_ts: 1,
      next_dnd_end_ts: 1,
      snooze_enabled: false,
    };
  },
});
