/**
 * Text as Slack has it, mentions and links among it, as Markdown of one line or
 * several. People's words stay words: no heading, list or tag comes of them.
 *
 * @param names What people are called, by user id.
 */
export function toMarkdown(
  text: string,
  names: Record<string, string>,
): string {
  return text
    .replace(
      /<([^<>]*)>|[<>]/g,
      (found, inner: string | undefined) =>
        inner === undefined
          ? (found === "<" ? "&lt;" : "&gt;")
          : token(inner, names),
    )
    .split("\n").map(unformatted).join("\n");
}

/** At the start of a line Markdown would make something else of these. */
function unformatted(line: string): string {
  return line.replace(/^(\s*)([#+\-=|~`]|\d+[.)])/, "$1\\$2");
}

/** A mention, link or date of Slack's. */
function token(inner: string, names: Record<string, string>): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? "" : inner.slice(bar + 1);
  if (target.startsWith("@")) {
    const user = target.slice(1);
    return `@${inWords(names[user] ?? (label || user))}`;
  }
  if (target.startsWith("#")) return `#${inWords(label || target.slice(1))}`;
  if (target.startsWith("!date^")) return label || target;
  if (target.startsWith("!subteam^")) return label || "@group";
  if (target.startsWith("!")) return `@${target.slice(1)}`;
  return label && label !== target ? link(label, target) : target;
}

/** A link in Markdown. */
export function link(words: string, url: string): string {
  return `[${inWords(words)}](${url.replace(/[()<>\s]/g, encodeURIComponent)})`;
}

/** What somebody typed, inside a line. */
export function inWords(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[[\]\\`*_]/g, "\\$&")
    .replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
