import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "workflows.featured.remove",
  tier: 2,
  scopes: ["bookmarks:write"],
  args: {
    channel_id: { type: "string", required: true },
    trigger_ids: { type: "ids", required: true },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    workspace.engine.featured.remove(args.channel_id, args.trigger_ids);
    return {};
  },
});
