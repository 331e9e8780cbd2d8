import { canvasArg, canvasOf } from "../canvases.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "canvases.delete",
  tier: 3,
  scopes: ["canvases:write"],
  args: canvasArg,
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "only its owner may",
  },
  handle(call) {
    call.workspace.state.canvases.delete(canvasOf(call, "owner"));
    return {};
  },
});
