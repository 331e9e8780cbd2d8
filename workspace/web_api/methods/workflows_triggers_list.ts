import { defineMethod } from "../method.ts";
import { checkLimit, pageOf } from "../pages.ts";
import { triggerObject } from "../trigger_object.ts";

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1000;

export default defineMethod({
  name: "workflows.triggers.list",
  tier: 2,
  scopes: ["triggers:read"],
  args: {
    is_owner: { type: "boolean" },
    is_published: { type: "boolean" },
    limit: { type: "integer" },
    cursor: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "observed",
    missing:
      "filters by owner and publication: all are the app's and published",
  },
  handle({ args, workspace }) {
    const page = pageOf(
      workspace,
      workspace.engine.triggers.list(),
      ({ id }) => id,
      {
        limit: checkLimit(args.limit ?? LIMIT_DEFAULT, LIMIT_MAX),
        cursor: args.cursor,
      },
    );
    return {
      triggers: page.items.map((trigger) => triggerObject(workspace, trigger)),
      response_metadata: { next_cursor: page.nextCursor },
    };
  },
});
