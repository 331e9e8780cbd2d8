import type { State } from "../state/state.ts";
import type { Channel, User } from "../state/types.ts";

/** A web address without the full stop, bracket or angle behind it. */
const ADDRESS = /\b(https?:\/\/[^\s|<>]*[^\s|<>.,;:!?)])/;

/** `@name` and `#name` at the beginning of a word. */
const NAMES = /(^|[\s(])([@#])([\p{L}\p{N}._-]*[\p{L}\p{N}])/gu;

/**
 * What a person typed into the composer as Slack keeps it: `&`, `<` and `>`
 * escaped; links, @people, @groups, #channels and @here in angle brackets.
 * Names of nobody stay as they are.
 */
export function typedText(state: State, typed: string): string {
  return typed.split(ADDRESS).map((part, index) =>
    index % 2 ? `<${escaped(part)}>` : withMentions(state, escaped(part))
  ).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function withMentions(state: State, text: string): string {
  return text.replace(NAMES, (all, before, sign, name) => {
    const mention = sign === "#"
      ? channelMention(state, name)
      : personMention(state, name);
    return mention ? before + mention : all;
  });
}

/** What a person typed into a canvas as it is kept: @people and #channels as mentions. */
export function typedCanvas(state: State, typed: string): string {
  return typed.replace(NAMES, (all, before, sign, name) => {
    const id = sign === "#"
      ? publicChannel(state, name)?.id
      : userNamed(state, name)?.id;
    return id ? `${before}![](${sign}${id})` : all;
  });
}

function channelMention(state: State, name: string): string | undefined {
  const channel = publicChannel(state, name);
  return channel && `<#${channel.id}>`;
}

function publicChannel(state: State, name: string): Channel | undefined {
  const channel = state.channelNamed(name);
  return channel?.kind === "public" ? channel : undefined;
}

function userNamed(state: State, name: string): User | undefined {
  return [...state.users.values()].find((user) => user.name === name);
}

function personMention(state: State, name: string): string | undefined {
  if (/^(here|channel|everyone)$/.test(name)) return `<!${name}>`;
  const user = userNamed(state, name);
  if (user) return `<@${user.id}>`;
  for (const group of state.groups.values()) {
    if (group.handle === name) return `<!subteam^${group.id}>`;
  }
}
