import { commandFor, loadProperties } from "../../dev/soak/property.ts";

/** The first of the seeds that `deno task soak` takes. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

for (const { name, run } of await loadProperties()) {
  Deno.test(`${name}: ten stories that chance has written end well`, async () => {
    for (const seed of SEEDS) {
      try {
        await run(seed);
      } catch (error) {
        throw new Error(`Seed ${seed}; again: ${commandFor(name, seed)}`, {
          cause: error,
        });
      }
    }
  });
}
