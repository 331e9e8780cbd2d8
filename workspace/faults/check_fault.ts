import type { Fault } from "./fault.ts";

/** What a fault of each kind may do; a death needs no saying. */
const DOES: Record<Fault["on"], readonly string[] | undefined> = {
  call: ["ratelimited", "internal_error", "breaks"],
  outside: ["refused", "breaks", "slow"],
  death: undefined,
  completion: ["ratelimited", "internal_error", "lost"],
  step: ["twice", "late twice", "dropped", "delayed"],
  trigger: ["twice", "late twice", "dropped", "delayed"],
};

/** What else a fault of each kind may say. */
const WORDS: Record<Fault["on"], readonly string[]> = {
  call: ["method", "function", "when", "retryAfter"],
  outside: ["host", "function", "when", "ms"],
  death: ["function", "when"],
  completion: ["function"],
  step: ["function", "ms"],
  trigger: ["name", "ms"],
};

/**
 * The fault that somebody wrote, if it is one that can happen.
 *
 * @throws Error with the mistake as half a sentence, such as `a call has no "metod"`.
 */
export function checkFault(written: unknown): Fault {
  const fault = { ...written as Record<string, unknown> };
  const { on } = fault;
  if (!isKind(on)) throw new Error(`"on" is one of ${list(Object.keys(DOES))}`);
  const does = DOES[on];
  if (does && !does.includes(fault.does as string)) {
    throw new Error(`"does" of a ${on} is one of ${list(does)}`);
  }
  if (!Number.isInteger(fault.nth) || Number(fault.nth) < 1) {
    throw new Error('"nth" is a whole number from 1 on');
  }
  const known = ["on", "nth", ...does ? ["does"] : [], ...WORDS[on]];
  for (const [word, value] of Object.entries(fault)) {
    if (!known.includes(word)) throw new Error(`a ${on} has no "${word}"`);
    checkWord(word, value);
  }
  return fault as Fault;
}

function checkWord(word: string, value: unknown): void {
  switch (word) {
    case "when":
      if (value === "before" || value === "after") return;
      throw new Error('"when" is "before" or "after"');
    case "ms":
    case "retryAfter":
      if (typeof value === "number" && value >= 0) return;
      throw new Error(`"${word}" is a number from 0 on`);
    case "host":
    case "method":
    case "function":
    case "name":
      if (typeof value === "string") return;
      throw new Error(`"${word}" is a name`);
  }
}

function isKind(on: unknown): on is Fault["on"] {
  return typeof on === "string" && Object.hasOwn(DOES, on);
}

function list(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(", ");
}
