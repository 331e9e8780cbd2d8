import type { MessageView, PageState } from "./protocol.ts";
import type { Place } from "./place.ts";

/** Where a link inside the workspace leads; nothing for links to elsewhere. */
export function placeOfLink(
  url: string,
  state: Pick<PageState, "team" | "shortcuts">,
): Partial<Place> | { shortcut: string } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, searchParams } = new URL(url);
  const shortcut = /^\/shortcuts\/(Ft\w+)/.exec(pathname)?.[1];
  if (shortcut && isOurs(url, state)) return { shortcut };
  const canvas = /^\/docs\/T\w+\/(F\w+)\/?$/.exec(pathname)?.[1];
  if (canvas && isOurs(url, state)) return { panel: "canvas", canvas };
  const [, channel, digits] =
    /^\/archives\/([CDG]\w+)(?:\/p(\d{16}))?\/?$/.exec(pathname) ?? [];
  if (!channel || !isOurs(url, state)) return undefined;
  const thread = searchParams.get("thread_ts") ?? undefined;
  const ts = digits && `${digits.slice(0, 10)}.${digits.slice(10)}`;
  return {
    channel,
    panel: thread ? "thread" : undefined,
    thread,
    message: ts || undefined,
  };
}

/** The file that a link of Slack's to a file is about. */
export function fileOfLink(
  url: string,
  state: Pick<PageState, "team">,
): string | undefined {
  if (!URL.canParse(url) || !isOurs(url, state)) return undefined;
  return /^\/files\/[UW]\w+\/(F\w+)\b/.exec(new URL(url).pathname)?.[1];
}

/** Where this person downloads a file. */
export function downloadOf(
  { me }: Pick<PageState, "me">,
  fileId: string,
): string {
  return `/page/file?${new URLSearchParams({ as: me, id: fileId })}`;
}

/** The address of a message, as Slack gives it. */
export function linkOfMessage(
  { team }: Pick<PageState, "team">,
  channel: string,
  { ts, threadTs }: Pick<MessageView, "ts" | "threadTs">,
): string {
  const url = `https://${team.domain}.slack.com/archives/${channel}/p${
    ts.replace(".", "")
  }`;
  return threadTs && threadTs !== ts
    ? `${url}?thread_ts=${threadTs}&cid=${channel}`
    : url;
}

function isOurs(url: string, { team }: Pick<PageState, "team">): boolean {
  const { host, protocol } = new URL(url);
  // `javascript://slack.com/archives/…` has our host, too.
  if (!/^https?:$/.test(protocol)) return false;
  return host === location.host || host === "slack.com" ||
    host === `${team.domain}.slack.com`;
}
