import { needMember, needOpen, scopedChannel } from "./channels.ts";
import { SlackError } from "./errors.ts";
import type { Call } from "./method.ts";
import { TOPIC } from "./scopes.ts";

/** Slack's limit: https://docs.slack.dev/reference/methods/conversations.setTopic and …setPurpose */
const TEXT_MAX = 250;

/**
 * A topic is no mrkdwn: https://docs.slack.dev/reference/methods/conversations.setTopic.
 * People in it are shown by their names nevertheless: observed, on-call bots rely on it.
 */
function literal(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/&lt;(@[UW][A-Z0-9]+)&gt;/g, "<$1>");
}

/**
 * Sets what a channel says about itself, with the line that Slack writes each
 * time it changes.
 *
 * @throws SlackError `channel_not_found`, `missing_scope`, `not_in_channel`, `is_archived`, `too_long`
 */
export function setText(
  { args, token, workspace: { state } }: Call<{ channel: string }>,
  what: "topic" | "purpose",
  value: string,
): void {
  const channel = scopedChannel(state, args.channel, token, TOPIC);
  needMember(channel, token);
  needOpen(channel);
  if ([...value].length > TEXT_MAX) throw new SlackError("too_long");
  if (channel[what].value === value) return;
  channel[what] = { value, creator: token.userId, lastSet: state.seconds() };
  state.post(channel, {
    user: token.userId,
    subtype: `channel_${what}`,
    text: `<@${token.userId}> set the channel ${what}: ${literal(value)}`,
  });
}
