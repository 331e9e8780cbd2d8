import { cut, oneLine } from "../text.ts";

/**
 * Text as Slack has it, for a place where Slack reads mrkdwn: on one line, at
 * most `max` characters. It still names people and channels, but calls nobody
 * else and leads nowhere.
 * https://docs.slack.dev/messaging/formatting-message-text#how-to
 */
export function quoted(text: string, max: number): string {
  return whole(cut(oneLine(text), max)).replace(
    /<([^<>]*)>|[<>]/g,
    (found, inner: string | undefined) => {
      if (inner === undefined) return found === "<" ? "&lt;" : "&gt;";
      return /^[@#][A-Z0-9]+$/.test(inner) ? found : shown(inner);
    },
  );
}

/** The same in plain words, for a place where Slack reads no mrkdwn. */
export function plainWords(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => shown(inner))
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** What people see of a mention or link, as plain words. */
function shown(inner: string): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? "" : inner.slice(bar + 1);
  const special = /^!(here|channel|everyone)/.exec(target)?.[1];
  if (special) return `@${special}`;
  if (target.startsWith("@")) return label ? `@${label}` : "@somebody";
  if (target.startsWith("#")) return label ? `#${label}` : "#channel";
  if (target.startsWith("!subteam")) return label || "@group";
  if (target.startsWith("!")) return label;
  return label && label !== target ? `${label} (${target})` : target;
}

/** Without a mention, link or escaped character that the cut has broken off. */
function whole(text: string): string {
  if (!text.endsWith("…")) return text;
  return text.slice(0, -1).replace(/<[^<>]*$|&[a-z]{0,3}$/, "") + "…";
}
