// What `deno lint` checks of this repository besides Deno's own rules.
import { awaitedCalls } from "./lint/awaited_calls.ts";
import { importDirections } from "./lint/import_directions.ts";
import { oneDoor } from "./lint/one_door.ts";
import { pureDomain } from "./lint/pure_domain.ts";

const plugin: Deno.lint.Plugin = {
  name: "incd",
  rules: {
    "awaited-calls": awaitedCalls,
    "import-directions": importDirections,
    "one-door": oneDoor,
    "pure-domain": pureDomain,
  },
};

export default plugin;
