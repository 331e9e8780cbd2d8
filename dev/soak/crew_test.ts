import { assert, assertEquals } from "@std/assert";
import { type Job, tellAll } from "./crew.ts";

/** Finds the third story wrong and breaks down at the fourth. */
const TELLER = new URL(
  `data:text/javascript,${
    encodeURIComponent(`
      onmessage = ({ data: { seed } }) => {
        if (seed === 4) throw new Error("broke down");
        postMessage(seed === 3 ? { failure: "two channels" } : {});
      };
    `)
  }`,
);

Deno.test("every story is told once, and those that went wrong say why", async () => {
  const jobs: Job[] = [1, 2, 3, 4, 5, 6].map((seed) => ({ name: "a", seed }));
  const failures = new Map<number, string | undefined>();

  await tellAll(jobs, 2, ({ seed }, { failure }) => {
    assert(!failures.has(seed));
    failures.set(seed, failure);
  }, TELLER);

  const { 3: wrong, 4: broken, ...others } = Object.fromEntries(failures);
  assertEquals(wrong, "two channels");
  assert(broken?.includes("broke down"), broken);
  assertEquals(others, {
    1: undefined,
    2: undefined,
    5: undefined,
    6: undefined,
  });
});
