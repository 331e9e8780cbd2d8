import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { userObject } from "../users.ts";

export default defineMethod({
  name: "users.lookupByEmail",
  tier: 3,
  scopes: ["users:read.email"],
  args: {
    email: { type: "string", required: true, missing: "users_not_found" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "locale, pictures, status",
    assumed:
      "deactivated people and those of other organisations are not found",
  },
  handle({ args, token, workspace: { state } }) {
    const email = args.email.trim().toLowerCase();
    const user = [...state.users.values()].find((user) =>
      user.email?.toLowerCase() === email && !user.deleted
    );
    if (!user) throw new SlackError("users_not_found");
    return { user: userObject(state, user, token) };
  },
});
