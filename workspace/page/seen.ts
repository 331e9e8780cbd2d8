import type { ChannelSummary, PageState } from "./protocol.ts";

/** When this tab was opened: what is older counts as seen. */
const OPENED = "opened";

/**
 * How many messages of a channel this person has not seen in this tab. Kept
 * in the tab for each person, so that switching between people shows what each
 * of them has waiting.
 */
export function unseenCount(state: PageState, channel: ChannelSummary): number {
  if (!channel.isMember || channel.isArchived) return 0;
  const seen = lastSeen(state, channel.id);
  return channel.recent.filter((ts) => ts > seen).length;
}

/** ts of the newest message that this person saw in the channel. */
export function lastSeen(state: PageState, channelId: string): string {
  return sessionStorage.getItem(`seen:${state.me}:${channelId}`) ??
    openedAt(state);
}

/** Remembers that this person has the channel's newest message on the screen. */
export function markSeen(state: PageState, channel: ChannelSummary): void {
  if (channel.latest > lastSeen(state, channel.id)) {
    sessionStorage.setItem(`seen:${state.me}:${channel.id}`, channel.latest);
  }
}

function openedAt(state: PageState): string {
  const kept = sessionStorage.getItem(OPENED);
  if (kept) return kept;
  const opened = (state.now / 1000).toFixed(6);
  sessionStorage.setItem(OPENED, opened);
  return opened;
}
