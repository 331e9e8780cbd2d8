import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { userObject } from "../users.ts";

export default defineMethod({
  name: "users.info",
  tier: 4,
  scopes: ["users:read"],
  args: { user: { type: "string", required: true, missing: "user_not_found" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "locale, pictures, status",
  },
  handle({ args, token, workspace }) {
    const user = workspace.state.users.get(args.user);
    if (!user) throw new SlackError("user_not_found");
    return { user: userObject(workspace.state, user, token) };
  },
});
