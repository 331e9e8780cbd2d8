import { allow, type Decision, refuse } from "../decision.ts";
import { list } from "../text.ts";
import { wordKey } from "./words.ts";

/** Most words that a connection can be told the meaning of. */
const WORDS_MAX = 50;

/**
 * What somebody has typed of what a monitor's words mean, a line each:
 * `P3 = high`.
 *
 * @param meanings The words that may stand on the right.
 */
export function readOwnWords<T extends string>(
  typed: string,
  meanings: readonly T[],
): Decision<Record<string, T>> {
  const found: [string, T][] = [];
  const lines = typed.split("\n").map((line) => line.trim()).filter(Boolean);
  if (lines.length > WORDS_MAX) {
    return unfit(`there are ${lines.length} lines, at most ${WORDS_MAX} fit`);
  }
  for (const line of lines) {
    const at = line.lastIndexOf("=");
    const word = at < 0 ? "" : wordKey(line.slice(0, at));
    const right = line.slice(at + 1).trim().toLowerCase();
    const meaning = meanings.find((one) => one === right);
    if (!word) return unfit(`"${line}" is not of the form: word = meaning`);
    if (!meaning) {
      return unfit(`"${right}" is not one of ${list([...meanings])}`);
    }
    found.push([word, meaning]);
  }
  return allow(Object.fromEntries(found));
}

/** The same as it was typed. */
export function writeOwnWords(words: Record<string, string>): string {
  return Object.entries(words).map((pair) => pair.join(" = ")).join("\n");
}

function unfit(why: string) {
  return refuse("setting_unusable", `Cannot save: ${why}`);
}
