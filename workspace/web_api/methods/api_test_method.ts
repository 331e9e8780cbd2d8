import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "api.test",
  tier: 4,
  scopes: [],
  withoutToken: true,
  args: { error: { type: "string" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "other arguments are not echoed",
  },
  handle({ args }) {
    if (args.error) {
      throw new SlackError(args.error, { args: { error: args.error } });
    }
    return { args: {} };
  },
});
