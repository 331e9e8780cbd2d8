import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "functions.completeSuccess",
  tier: 3,
  scopes: [],
  args: {
    function_execution_id: { type: "string", required: true },
    outputs: { type: "object", required: true },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    workspace.engine.runs.complete(args.function_execution_id, args.outputs);
    return {};
  },
});
