import type { CanvasAccess } from "../../state/canvases.ts";
import { accessArgs, canvasOf, entitiesOf } from "../canvases.ts";
import { invalidArguments, SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

const LEVELS = ["read", "write", "owner"];

export default defineMethod({
  name: "canvases.access.set",
  tier: 3,
  scopes: ["canvases:write"],
  args: { ...accessArgs, access_level: { type: "string", required: true } },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed:
      "only its owner may; an owner is one person, else `invalid_parameters`",
  },
  handle(call) {
    const { access_level: level } = call.args;
    if (!LEVELS.includes(level)) {
      throw invalidArguments([
        `[ERROR] must be a valid enum value: ${
          LEVELS.join(", ")
        } [json-pointer:/access_level]`,
      ]);
    }
    const canvas = canvasOf(call, "owner");
    const { ids, arePeople } = entitiesOf(call);
    if (level === "owner" && (!arePeople || ids.length !== 1)) {
      throw new SlackError("invalid_parameters");
    }
    if (level === "owner") {
      canvas.access.set(canvas.owner, "write");
      canvas.owner = ids[0]!;
    } else {
      for (const id of ids) canvas.access.set(id, level as CanvasAccess);
    }
    call.workspace.state.changed();
    return {};
  },
});
