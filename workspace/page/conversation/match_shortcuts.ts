interface Shortcut {
  id: string;
  name: string;
  description: string;
}

/**
 * The shortcuts that what was typed after `/` may mean, likeliest first: names
 * that start with these very words, then those that start so, then names and at
 * last descriptions with all the words in them. Alike, they go by the alphabet.
 */
export function matchShortcuts<S extends Shortcut>(
  shortcuts: readonly S[],
  typed: string,
): S[] {
  const words = plain(typed).split(" ").filter(Boolean);
  const phrase = words.join(" ");
  return shortcuts
    .map((shortcut) => ({ shortcut, rank: rankOf(shortcut, phrase, words) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || alphabetical(a.shortcut, b.shortcut))
    .map(({ shortcut }) => shortcut);
}

function rankOf(shortcut: Shortcut, phrase: string, words: string[]): number {
  const name = plain(shortcut.name);
  if (phrase === "" || `${name} `.startsWith(`${phrase} `)) return 0;
  if (name.startsWith(phrase)) return 1;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
  if (words.every((word) => name.includes(word))) return 3;
  const all = `${name} ${plain(shortcut.description)}`;
  return words.every((word) => all.includes(word)) ? 4 : Infinity;
}

/** By words, so that a colon does not put *Incident: declare* behind *Incident settings*. */
function alphabetical(a: Shortcut, b: Shortcut): number {
  return plain(a.name) < plain(b.name) ? -1 : 1;
}

/** Lower case letters and digits, everything between them one blank. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
