import { accessArgs, canvasOf, entitiesOf } from "../canvases.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "canvases.access.delete",
  tier: 3,
  scopes: ["canvases:write"],
  args: accessArgs,
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "only its owner may",
  },
  handle(call) {
    const canvas = canvasOf(call, "owner");
    for (const id of entitiesOf(call).ids) canvas.access.delete(id);
    call.workspace.state.changed();
    return {};
  },
});
