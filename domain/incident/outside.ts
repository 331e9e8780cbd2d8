import type { IncidentState } from "./record.ts";

/**
 * Whether anything of an incident may be said outside of its channel. Where the
 * channel is private or shared with another organisation, by the last that is
 * known of it, only the people in it are told.
 */
export function mayBeSpokenOf(
  { private: isPrivate, channelNow }: Pick<
    IncidentState,
    "private" | "channelNow"
  >,
): boolean {
  return !isPrivate && !channelNow.shared;
}
