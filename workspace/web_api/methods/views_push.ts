import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "views.push",
  tier: 4,
  scopes: [],
  args: {
    view: { type: "object", required: true },
    trigger_id: { type: "string" },
    interactivity_pointer: { type: "string" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    const { tickets, views } = workspace.engine;
    const ticket = args.interactivity_pointer ?? args.trigger_id;
    if (ticket === undefined) throw new SlackError("invalid_trigger_id");
    const below = views.top(tickets.exchange(ticket));
    if (!below) throw new SlackError("not_found");
    return { view: views.object(views.push(below, args.view)) };
  },
});
