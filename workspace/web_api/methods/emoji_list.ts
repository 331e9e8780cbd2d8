import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "emoji.list",
  tier: 2,
  scopes: ["emoji:read"],
  args: {},
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "custom emoji: the workspace has none; categories",
  },
  handle({ workspace }) {
    return { emoji: {}, cache_ts: `${workspace.state.seconds()}.000000` };
  },
});
