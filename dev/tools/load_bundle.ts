// Loads the bundle named by the argument and says how long it took and what it exports.
import { pathToFileURL } from "node:url";

const url = pathToFileURL(Deno.args[0]!).href;
const started = performance.now();
const module = await import(url);
const importMs = performance.now() - started;
Deno.stdout.writeSync(
  new TextEncoder().encode(
    JSON.stringify({ importMs, defaultExport: typeof module.default }),
  ),
);
