import type { State } from "../state/state.ts";

/**
 * What a person typed into the composer as Slack keeps it: `&`, `<` and `>`
 * escaped; links, @people, @groups, #channels and @here in angle brackets.
 * Names of nobody stay as they are.
 */
export function typedText(state: State, typed: string): string {
  const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return escaped
    .replace(/\bhttps?:\/\/[^\s|]+[^\s|.,;:!?)]/g, (url) => `<${url}>`)
    .replace(
      /(^|[\s(])([@#])([\p{L}\p{N}._-]*[\p{L}\p{N}])/gu,
      (all, before, sign, name) => {
        const mention = sign === "#"
          ? channelMention(state, name)
          : personMention(state, name);
        return mention ? before + mention : all;
      },
    );
}

function channelMention(state: State, name: string): string | undefined {
  const channel = state.channelNamed(name);
  return channel?.kind === "public" ? `<#${channel.id}>` : undefined;
}

function personMention(state: State, name: string): string | undefined {
  if (/^(here|channel|everyone)$/.test(name)) return `<!${name}>`;
  for (const user of state.users.values()) {
    if (user.name === name) return `<@${user.id}>`;
  }
  for (const group of state.groups.values()) {
    if (group.handle === name) return `<!subteam^${group.id}>`;
  }
}
