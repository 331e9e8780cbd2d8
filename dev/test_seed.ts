// Loaded before the tests: properties draw the same values each time, so that a
// change and not chance decides whether they hold. SEED=<number> draws others.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(Deno.env.get("SEED") ?? 20261123) });
