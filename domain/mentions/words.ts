import type { RoleId } from "../incident/roles.ts";
import { plainWords } from "../timeline/quoted.ts";
import { oneLine } from "../text.ts";

/** A user mentioned in a message: https://docs.slack.dev/messaging/formatting-message-text#mentioning-users */
const USER = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/;

/** A message to Incd, as far as it is meant for Incd. */
export interface Addressed {
  /** As Slack has it, without Incd's own mention and without quotes. */
  text: string;
  /** Its words in small letters, without signs around them: to be compared. */
  bare: string;
  /** Whether it asks: then nothing is changed. */
  asks: boolean;
}

/**
 * What is left of a message without Incd's mention and what it quotes.
 *
 * @param bot Incd's own Slack user id; where it is not known, the first mention is taken for it.
 */
export function addressed(message: string, bot: string): Addressed {
  const own = bot ? `<@${bot}(?:\\|[^<>]*)?>` : USER.source;
  const lines = message.split("\n")
    .filter((line) => !/^\s*(&gt;|>)/.test(line));
  const text = lines.join("\n")
    .replace(new RegExp(own, bot ? "g" : ""), " ")
    .replace(/^(?:[\s,;–—-]|:(?![\w+'-]+:))+/, "")
    .trim();
  const plain = oneLine(plainWords(text)).toLowerCase()
    .replace(/:[a-z0-9_+'-]+:(:skin-tone-\d:)?/g, " ")
    .replace(/[’`]/g, "'");
  return {
    text,
    bare: plain.replace(/[^\p{L}\p{N}' ]+/gu, " ").replace(/ +/g, " ").trim(),
    asks: /\?\W*$/.test(plain),
  };
}

/**
 * What follows the first word, if that is one of these; nothing else if it is
 * not. Signs between the two are left out, the rest stays as it was typed.
 */
export function after(text: string, firstWords: string[]): string | undefined {
  const found = /^[*_~`]*([\p{L}]+)[*_~`]*(?:[\s:,–—-]+|$)/u.exec(text);
  if (!found || !firstWords.includes(found[1]!.toLowerCase())) return undefined;
  return text.slice(found[0].length).trim();
}

/** The user whom a text begins or ends with, and the text without them. */
export function ownerIn(text: string): { owner: string; rest: string } {
  const begins = new RegExp(`^(?:for\\s+)?${USER.source}[\\s:,–—-]*`, "i");
  const ends = new RegExp(`[\\s:,–—-]*(?:\\sfor\\s+)?${USER.source}\\W*$`, "i");
  const found = begins.exec(text) ?? ends.exec(text);
  return {
    owner: found?.[1] ?? "",
    rest: found ? text.replace(found[0], "").trim() : text,
  };
}

/** How people call the roles, longest first. */
const ROLE_WORDS: [RegExp, RoleId][] = [
  [/^(incident )?(commander|command|ic|lead|leader|charge)$/, "commander"],
  [/^(technical|tech|technician)( lead)?$/, "technical_lead"],
  [
    /^(communications?|communication|comms?)( lead)?$/,
    "communications_lead",
  ],
];

/** The role that somebody means. */
export function roleMeant(words: string): RoleId | undefined {
  const role = words.replace(/^(the|in|our|as) /, "").trim();
  return ROLE_WORDS.find(([pattern]) => pattern.test(role))?.[1];
}

/** The severity that somebody means: letter case and blanks do not matter. */
export function severityMeant<Named extends { id: string; name: string }>(
  severities: Named[],
  word: string,
): Named | undefined {
  const wanted = letters(word);
  return severities.find(({ id, name }) =>
    wanted !== "" && [letters(id), letters(name)].includes(wanted)
  );
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
