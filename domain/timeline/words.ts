import { cut, escape, oneLine } from "../text.ts";

/** How much of what people typed one line of the timeline shows, characters. */
export const SHOWN = 500;

/** What somebody typed, as a part of one line of mrkdwn. */
export function words(text: string): string {
  return escape(cut(oneLine(text), SHOWN));
}

/** Slack's mention of a person (`U…`, `W…`) or a user group (`S…`). */
export function mention(id: string): string {
  return id.startsWith("S") ? `<!subteam^${id}>` : `<@${id}>`;
}

/** Who did it, to follow a participle; nothing where nobody is named. */
export function byWhom(user: string): string {
  return user ? ` by <@${user}>` : "";
}
