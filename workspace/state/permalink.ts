import type { State } from "./state.ts";
import type { Channel, Message } from "./types.ts";

/** A message's address: https://docs.slack.dev/reference/methods/chat.getPermalink */
export function permalink(
  { team }: Pick<State, "team">,
  channel: Channel,
  message: Message,
): string {
  const link = `https://${team.domain}.slack.com/archives/${channel.id}/p${
    message.ts.replace(".", "")
  }`;
  return message.threadTs === undefined
    ? link
    : `${link}?thread_ts=${message.threadTs}&cid=${channel.id}`;
}
