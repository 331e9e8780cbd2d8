import { defineMethod } from "../method.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { userObject } from "../users.ts";

const LIMIT_MAX = 1000;

export default defineMethod({
  name: "users.list",
  tier: 2,
  scopes: ["users:read"],
  args: { limit: { type: "integer" }, cursor: { type: "string" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "locale, pictures, e-mail, status",
  },
  handle({ args, workspace }) {
    const { state } = workspace;
    const users = [...state.users.values()];
    // No limit or 0 asks for everybody.
    const limit = args.limit ? checkLimit(args.limit, LIMIT_MAX) : users.length;
    const page = pageOf(users, ({ id }) => id, limit, args.cursor);
    return {
      members: page.items.map((user) => userObject(state, user)),
      cache_ts: state.seconds(),
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});
