/** A story to be told: of which property, and which one. */
export interface Job {
  name: string;
  seed: number;
}

/** How it went: what did not hold, if anything. */
export interface Outcome {
  failure?: string;
}

/** No story takes so long, in milliseconds of the machine. */
const STORY_MS = 60_000;

const WORKER = new URL("./worker.ts", import.meta.url);

/**
 * Tells these stories side by side, as many at once as said, each teller in a
 * realm of its own.
 *
 * @param told Called after each, in the order in which they end.
 * @param teller The worker that takes a job and answers an outcome.
 */
export async function tellAll(
  jobs: Iterable<Job>,
  atOnce: number,
  told: (job: Job, outcome: Outcome) => void,
  teller = WORKER,
): Promise<void> {
  // One queue for all: who is done first takes the next.
  const queue = jobs[Symbol.iterator]();
  const work = async () => {
    let worker: Worker | undefined;
    for (let next = queue.next(); !next.done; next = queue.next()) {
      worker ??= new Worker(teller, { type: "module" });
      const { outcome, alive } = await tell(worker, next.value);
      if (!alive) {
        worker.terminate();
        worker = undefined;
      }
      told(next.value, outcome);
    }
    worker?.terminate();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** How the story went, and whether the worker can tell another. */
interface Told {
  outcome: Outcome;
  alive: boolean;
}

function tell(worker: Worker, job: Job): Promise<Told> {
  const { promise, resolve } = Promise.withResolvers<Told>();
  const broken = (failure: string) =>
    resolve({ outcome: { failure }, alive: false });
  const timer = setTimeout(
    () => broken(`Did not end within ${STORY_MS / 1000} s`),
    STORY_MS,
  );
  worker.onmessage = ({ data }) => resolve({ outcome: data, alive: true });
  worker.onerror = (event) => {
    event.preventDefault();
    broken(event.message);
  };
  worker.postMessage(job);
  return promise.finally(() => clearTimeout(timer));
}
