import { plainMarkdown } from "../markdown.ts";
import type { Wording } from "./wording.ts";

/** A line of ours in mrkdwn, people's words in it escaped, as Markdown. */
export function fromMrkdwn(mrkdwn: string, wording: Wording): string {
  return mrkdwn.split(/(<[^<>]+>)/).map((part) => {
    const inner = /^<([^<>]+)>$/.exec(part)?.[1];
    return inner === undefined ? plain(part) : named(inner, wording);
  }).join("");
}

function named(inner: string, wording: Wording): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? "" : inner.slice(bar + 1);
  if (target.startsWith("@")) return wording.person(target.slice(1));
  if (target.startsWith("#")) return wording.channel(target.slice(1));
  const date = /^!date\^(\d+)\^/.exec(target)?.[1];
  if (date) {
    const at = Number(date) * 1000;
    return `${wording.day(at)}, ${wording.time(at)}`;
  }
  if (target.startsWith("!subteam")) return label ? plain(label) : "a group";
  return link(label || target, target);
}

/** A link whose words are mrkdwn. */
function link(label: string, url: string): string {
  return `[${plain(label)}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
}

/** Blanks at its ends stay: names stand beside it. */
function plain(mrkdwn: string): string {
  return plainMarkdown(
    mrkdwn.replaceAll("&lt;", "<").replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}
