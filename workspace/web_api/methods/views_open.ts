import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "views.open",
  tier: 4,
  scopes: [],
  args: {
    view: { type: "object", required: true },
    trigger_id: { type: "string" },
    interactivity_pointer: { type: "string" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { tickets, views } = workspace.engine;
    const ticket = args.interactivity_pointer ?? args.trigger_id;
    if (ticket === undefined) throw new SlackError("invalid_trigger_id");
    const userId = tickets.exchange(ticket);
    const open = views.open(userId, token.executionId, args.view);
    return { view: views.object(open) };
  },
});
