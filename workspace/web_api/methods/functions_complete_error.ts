import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "functions.completeError",
  tier: 3,
  scopes: [],
  args: {
    function_execution_id: { type: "string", required: true },
    error: { type: "string", required: true },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, workspace }) {
    workspace.engine.runs.completeError(
      args.function_execution_id,
      args.error,
    );
    return {};
  },
});
