import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "workflows.featured.list",
  tier: 2,
  scopes: ["bookmarks:read"],
  args: { channel_ids: { type: "ids", required: true } },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    const { engine, state } = workspace;
    if (!args.channel_ids.every((id) => state.channels.has(id))) {
      throw new SlackError("channel_not_found");
    }
    return {
      featured_workflows: args.channel_ids.map((channel_id) => ({
        channel_id,
        triggers: engine.featured.in(channel_id)
          .map(({ id, name }) => ({ id, title: name })),
      })),
    };
  },
});
