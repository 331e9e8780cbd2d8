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
    missing: "locale, pictures, status",
    assumed: "people of other organisations are not in it",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    // People of other organisations are in no list, but users.info knows them.
    const users = [...state.users.values()].filter(({ teamId }) => !teamId);
    // No limit or 0 asks for everybody.
    const limit = args.limit ? checkLimit(args.limit, LIMIT_MAX) : users.length;
    const page = pageOf(workspace, users, ({ id }) => id, {
      limit,
      cursor: args.cursor,
    });
    return {
      members: page.items.map((user) => userObject(state, user, token)),
      cache_ts: state.seconds(),
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});
