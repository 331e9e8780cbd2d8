import type { Definition } from "../setup/definition.ts";
import { FLAT_FIELDS } from "./flat.ts";

/** Begins the names of the triggers of connected monitors: Setup leaves them alone. */
export const MONITOR_PREFIX = "Monitor: ";

/** The webhook trigger of a connected monitor: its address is its secret. */
export function monitorTrigger(
  { id, name }: { id: string; name: string },
): Definition {
  return {
    type: "webhook",
    name: `${MONITOR_PREFIX}${name}`,
    description: "A flat JSON body is an alert",
    workflow: "#/workflows/alert",
    inputs: {
      monitor: { value: id },
      ...Object.fromEntries(
        FLAT_FIELDS.map((field) => [field, { value: `{{data.${field}}}` }]),
      ),
    },
  };
}
