// Tells stories for dev/soak/crew.ts, one after the other, without a word of its own.
import type { Job, Outcome } from "./crew.ts";
import { loadProperties } from "./property.ts";

// What app code prints while things go wrong would bury what does not hold.
for (const level of ["debug", "log", "info", "warn", "error"] as const) {
  globalThis.console[level] = () => {};
}

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<Job>) => void;
  postMessage(outcome: Outcome): void;
};

// Not awaited here: a message that comes before there is a listener is lost.
const loading = loadProperties();

worker.onmessage = async ({ data: { name, seed } }) => {
  try {
    const property = (await loading).find((one) => one.name === name);
    await property!.run(seed);
    worker.postMessage({});
  } catch (error) {
    worker.postMessage({ failure: Deno.inspect(error) });
  }
};
