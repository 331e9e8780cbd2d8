import type { CapturedMessage } from "../incident/events.ts";

/** A message's place. */
export interface MessagePlace {
  /** The channel's id; "" if only the ts is known. */
  channel: string;
  ts: string;
  /** The parent's ts if the link says that it is a reply, else "". */
  threadTs: string;
}

const TS = /^\d{10}\.\d{6}$/;

/** The message that a link or a ts names; nothing for any other words. */
export function messageAt(linkOrTs: string): MessagePlace | undefined {
  const given = linkOrTs.trim();
  if (TS.test(given)) return { channel: "", ts: given, threadTs: "" };
  const [, channel, seconds, micros] =
    /^https:\/\/[\w.-]+\/archives\/([CDG][A-Z0-9]+)\/p(\d{10})(\d{6})/
      .exec(given) ?? [];
  if (!channel) return undefined;
  const threadTs = /[?&]thread_ts=([\d.]+)/.exec(given)?.[1] ?? "";
  return {
    channel,
    ts: `${seconds}.${micros}`,
    threadTs: TS.test(threadTs) ? threadTs : "",
  };
}

/** A link that leads to the message in whatever workspace the reader is. */
export function messageLink(
  channel: string,
  { ts, threadTs }: Pick<CapturedMessage, "ts" | "threadTs">,
): string {
  const link = `https://slack.com/archives/${channel}/p${ts.replace(".", "")}`;
  return threadTs ? `${link}?thread_ts=${threadTs}&cid=${channel}` : link;
}
