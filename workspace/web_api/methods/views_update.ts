import { invalidArguments, SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "views.update",
  tier: 4,
  scopes: [],
  args: {
    view: { type: "object", required: true },
    view_id: { type: "string" },
    external_id: { type: "string" },
    hash: { type: "string" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    const { views } = workspace.engine;
    const id = args.view_id ?? args.external_id;
    if (id === undefined) {
      throw invalidArguments(["[ERROR] missing required field: view_id"]);
    }
    const open = views.find(id);
    if (!open) throw new SlackError("not_found");
    if (args.hash !== undefined && args.hash !== open.hash) {
      throw new SlackError("hash_conflict");
    }
    views.update(open, args.view);
    open.isUpdated = true;
    return { view: views.object(open) };
  },
});
