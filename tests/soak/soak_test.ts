import { commandFor, loadProperties } from "../../dev/soak/property.ts";

/** How many of the seeds that `deno task soak` takes, where a property says nothing else. */
const SEEDS = 10;

for (const { name, run, seedsInTests = SEEDS } of await loadProperties()) {
  Deno.test(
    `${name}: ${seedsInTests} ${
      seedsInTests === 1 ? "story" : "stories"
    } that chance has written, to a good end`,
    async () => {
      for (let seed = 1; seed <= seedsInTests; seed++) {
        try {
          await run(seed);
        } catch (error) {
          throw new Error(`Seed ${seed}; again: ${commandFor(name, seed)}`, {
            cause: error,
          });
        }
      }
    },
  );
}
