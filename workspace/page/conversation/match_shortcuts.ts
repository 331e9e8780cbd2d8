interface Shortcut {
  id: string;
  name: string;
  description: string;
}

/**
 * The shortcuts that what was typed after `/` may mean, likeliest first: names
 * that start so, then names and at last descriptions with all the words in them.
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
    .sort((a, b) => a.rank - b.rank)
    .map(({ shortcut }) => shortcut);
}

function rankOf(shortcut: Shortcut, phrase: string, words: string[]): number {
  const name = plain(shortcut.name);
  if (name.startsWith(phrase)) return 0;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  const all = `${name} ${plain(shortcut.description)}`;
  return words.every((word) => all.includes(word)) ? 3 : Infinity;
}

/** Lower case letters and digits, everything between them one blank. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
