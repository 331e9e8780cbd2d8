import type { PersonView } from "./protocol.ts";
import { Icon } from "./icon.tsx";

const COLOURS = [
  "#b4485f",
  "#2c7a7b",
  "#6b5bb5",
  "#96620f",
  "#3b74b8",
  "#58772f",
  "#a8568f",
  "#4a6572",
  "#a84a24",
  "#2a7a50",
];

/** A person's initials on a colour of their own; a bolt for apps. */
export function Avatar(
  { person, size = 36 }: { person: PersonView | undefined; size?: number },
) {
  const style = {
    width: `${size}px`,
    height: `${size}px`,
    fontSize: `${Math.round(size * 0.4)}px`,
    background: person?.isBot ? "#0b7a63" : colourOf(person?.id ?? ""),
  };
  return (
    <span class="avatar" style={style} aria-hidden="true">
      {person?.isBot
        ? <Icon name="bolt" size={Math.round(size * 0.6)} />
        : initials(person?.realName ?? "?")}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends.map((word) => [...word][0]!.toUpperCase()).join("");
}

function colourOf(id: string): string {
  const number = parseInt(id.slice(-4), 36) || 0;
  return COLOURS[number % COLOURS.length]!;
}
