import { EMOJI } from "./emoji_table.ts";

/** A map, as a name may be that of something every object has. */
const BY_NAME = new Map(Object.entries(EMOJI));

/** The emoji of this name; nothing if the table does not have it. */
export function emojiNamed(name: string): string | undefined {
  return BY_NAME.get(name);
}

/** The names of emoji in which these words stand, those that start with them first. */
export function emojiFor(typed: string): string[] {
  const words = typed.toLowerCase().replace(/:/g, "").split(/[\s_]+/)
    .filter(Boolean);
  const start = words.join("_");
  const found = [...BY_NAME.keys()].filter((name) =>
    words.every((word) => name.includes(word))
  );
  return [
    ...found.filter((name) => name === start),
    ...found.filter((name) => name !== start && name.startsWith(start)),
    ...found.filter((name) => !name.startsWith(start)),
  ];
}

/** Text with its `:short_names:` as emoji; unknown names stay as they are. */
export function withEmoji(text: string): string {
  return text.replace(
    /:([a-z0-9_+-]+):/g,
    (all, name) => BY_NAME.get(name) ?? all,
  );
}
