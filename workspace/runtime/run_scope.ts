import { AsyncLocalStorage } from "node:async_hooks";
import { format } from "node:util";
import { isForSlack } from "./app_network.ts";
import { patchDate } from "./patch_date.ts";
import type { Run } from "./run.ts";

const scope = new AsyncLocalStorage<Run | undefined>();

/** Runs `body`, and all that it starts, as app code of this run. */
export function inRun<T>(run: Run, body: () => T): T {
  patchGlobals();
  return scope.run(run, body);
}

/** Runs `body` as the workspace's own code, though app code called it. */
export function outsideRuns<T>(body: () => T): T {
  // Not `scope.exit`: in Deno that ends at the first await.
  return scope.run(undefined, body);
}

/**
 * The run that the code now running belongs to.
 *
 * A stopped one does not count: Deno lets the scope in which app code loads a
 * module leak into whatever its event loop does next.
 */
function currentRun(): Run | undefined {
  const run = scope.getStore();
  return run?.isStopped ? undefined : run;
}

let patched = false;

/**
 * Lets app code see the workspace's time, chance and network instead of the
 * machine's. Done once; code outside a run notices nothing.
 */
function patchGlobals(): void {
  if (patched) return;
  patched = true;
  patchDate(() => currentRun()?.now());
  patchTimers();
  patchChance();
  patchNetwork();
  patchConsole();
  globalThis.addEventListener("unhandledrejection", (event) => {
    const run = currentRun();
    if (!run) return;
    event.preventDefault();
    run.crash(event.reason);
  });
}

function patchTimers(): void {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  Object.assign(globalThis, {
    setTimeout: timerStart(setTimeout, false),
    setInterval: timerStart(setInterval, true),
    clearTimeout: timerEnd(clearTimeout),
    clearInterval: timerEnd(clearInterval),
  });
  const realTimeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => {
    const run = currentRun();
    if (!run) return realTimeout(ms);
    const end = new AbortController();
    const reason = new DOMException("Signal timed out.", "TimeoutError");
    run.setTimer(() => end.abort(reason), ms);
    return end.signal;
  };
}

type Callback = (...args: unknown[]) => void;

function timerStart(
  real: (callback: Callback, ms?: number, ...args: unknown[]) => unknown,
  repeat: boolean,
) {
  const patched = (callback: Callback, ms = 0, ...args: unknown[]) => {
    const run = currentRun();
    return run
      ? run.setTimer(() => callback(...args), ms, repeat)
      : real(callback, ms, ...args);
  };
  // What others hung on the real one, such as Node's promisified form, stays.
  const descriptors = Object.getOwnPropertyDescriptors(real);
  return Object.defineProperties(patched, descriptors);
}

function timerEnd(real: (id?: number) => void) {
  return (id?: number) => {
    if (!currentRun()?.clearTimer(id)) real(id);
  };
}

function patchChance(): void {
  const realRandom = Math.random;
  Math.random = () => currentRun()?.chance.next() ?? realRandom();
  const { crypto } = globalThis;
  const randomUUID = crypto.randomUUID.bind(crypto);
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  Object.defineProperties(crypto, {
    randomUUID: {
      configurable: true,
      value: () => currentRun()?.chance.uuid() ?? randomUUID(),
    },
    getRandomValues: {
      configurable: true,
      value: <T extends ArrayBufferView<ArrayBuffer>>(array: T) =>
        currentRun()?.chance.fill(array) ?? getRandomValues(array),
    },
  });
}

/** `fetch`, and the calls whose answer comes from another thread: a run that awaits them is not at rest. */
function patchNetwork(): void {
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const run = scope.getStore();
    return run && (!run.isStopped || isForSlack(input))
      ? run.fetch(input, init)
      : realFetch(input, init);
  };
  const subtle = globalThis.crypto.subtle as unknown as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >;
  const names = Object.getOwnPropertyNames(SubtleCrypto.prototype);
  for (const name of names) {
    if (name === "constructor" || typeof subtle[name] !== "function") continue;
    const real = subtle[name].bind(subtle);
    Object.defineProperty(subtle, name, {
      configurable: true,
      value: (...args: unknown[]) => {
        const run = currentRun();
        return run ? run.inTurn(() => real(...args)) : real(...args);
      },
    });
  }
}

function patchConsole(): void {
  const target = globalThis.console;
  for (const level of ["debug", "log", "info", "warn", "error"] as const) {
    const real = target[level].bind(target);
    target[level] = (...args: unknown[]) => {
      const run = currentRun();
      if (run) outsideRuns(() => run.print(level, format(...args)));
      real(...args);
    };
  }
}
