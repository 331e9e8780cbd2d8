import { isObject, text } from "./json.ts";

/** What an emoji on a message can mean to Incd, in the order in which it is shown. */
export const SIGN_IDS = [
  "capture",
  "decision",
  "hypothesis",
  "confirmed",
  "ruled_out",
  "task",
  "declare",
] as const;

export type SignId = typeof SIGN_IDS[number];

/** Which emoji means what, by its name without colons; each means one thing. */
export type Signs = Record<SignId, string>;

/** What people call each meaning. */
export const SIGN_NAMES: Record<SignId, string> = {
  capture: "Keep in the timeline",
  decision: "Decision",
  hypothesis: "Hypothesis",
  confirmed: "Confirmed",
  ruled_out: "Ruled out",
  task: "Task",
  declare: "Declare an incident, outside of one",
};

export const DEFAULT_SIGNS: Signs = {
  capture: "pushpin",
  decision: "scales",
  hypothesis: "test_tube",
  confirmed: "dart",
  ruled_out: "no_entry_sign",
  task: "clipboard",
  declare: "fire",
};

/** With this Incd itself says that a message is kept. */
export const CONFIRMATION = "memo";

const NAME = /^[a-z0-9_+'-]{1,100}$/;

/** With these people say that they have read or agree; so they start nothing. */
const READ_ONLY = new Set([
  "white_check_mark",
  "heavy_check_mark",
  "eyes",
  "+1",
  "thumbsup",
]);

/** The name as Slack sends it: without colons, small letters, no skin tone. */
export function emojiName(typed: string): string {
  return typed.trim().toLowerCase().replace(/::skin-tone-\d:?$/, "")
    .replace(/^:|:$/g, "");
}

/** Why an emoji cannot mean something; nothing if it can. */
export function whyNoSign(name: string): string | undefined {
  if (READ_ONLY.has(name)) {
    return `:${name}: says "read" or "agreed" and starts nothing. Take another emoji`;
  }
  if (name === CONFIRMATION) {
    return `:${name}: is how Incd says that a message is kept. Take another emoji`;
  }
  return NAME.test(name)
    ? undefined
    : `"${name}" is no emoji's name. Type it as in Slack, for instance :pushpin:`;
}

/**
 * Which emoji means what from what is stored. One that cannot be used, or that
 * means something else already, gives way to a default that is free.
 */
export function readSigns(stored: unknown, problems: string[]): Signs {
  const given = isObject(stored) ? stored : {};
  const signs: Partial<Signs> = {};
  const taken = new Set<string>();
  for (const id of SIGN_IDS) {
    const name = emojiName(text(given[id]));
    if (!name) continue;
    const why = taken.has(name)
      ? `:${name}: means something else already`
      : whyNoSign(name);
    if (why) problems.push(`Setting emoji, ${id}, is not used: ${why}`);
    else taken.add(signs[id] = name);
  }
  for (const id of SIGN_IDS) {
    if (signs[id]) continue;
    const free = [DEFAULT_SIGNS[id], ...Object.values(DEFAULT_SIGNS)]
      .find((name) => !taken.has(name))!;
    taken.add(signs[id] = free);
  }
  return signs as Signs;
}
