import type { ChannelSummary, PageState } from "../protocol.ts";

/** A conversation as people call it: `#incidents`, `Ben Okafor`. */
export function channelTitle(
  state: PageState,
  channel: ChannelSummary,
): string {
  if (channel.kind === "im") {
    return state.people[channel.name]?.realName ?? "somebody who left";
  }
  return channel.kind === "public" ? `#${channel.name}` : channel.name;
}

/** `3 replies`, `1 reply`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The moment that a ts stamps, milliseconds since 1970. */
export function msOf(ts: string): number {
  return Number(ts) * 1000;
}
