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
 */
export async function tellAll(
  jobs: Iterable<Job>,
  atOnce: number,
  told: (job: Job, outcome: Outcome) => void,
): Promise<void> {
  // One queue for all: who is done first takes the next.
  const queue = jobs[Symbol.iterator]();
  const work = async () => {
    let worker: Worker | undefined;
    for (let next = queue.next(); !next.done; next = queue.next()) {
      worker ??= new Worker(WORKER, { type: "module" });
      const outcome = await tell(worker, next.value);
      if (outcome === undefined) {
        worker.terminate();
        worker = undefined;
      }
      told(
        next.value,
        outcome ?? {
          failure: `Did not end within ${STORY_MS / 1000} s`,
        },
      );
    }
    worker?.terminate();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Nothing if the story does not end. */
function tell(worker: Worker, job: Job): Promise<Outcome | undefined> {
  const { promise, resolve } = Promise.withResolvers<Outcome | undefined>();
  const timer = setTimeout(() => resolve(undefined), STORY_MS);
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    resolve({ failure: event.message });
  };
  worker.postMessage(job);
  return promise.finally(() => clearTimeout(timer));
}
