import { react } from "../../state/reactions.ts";
import type { Message } from "../../state/types.ts";
import { needMember, needOpen } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { emojiArg, emojiName, itemArgs, itemOf } from "../reactions.ts";

/** Different emoji on one message, and by one person. Slack documents the two errors and not the numbers. */
const EMOJI_MAX = 50;
const EMOJI_BY_ONE_MAX = 23;

export default defineMethod({
  name: "reactions.add",
  tier: 3,
  scopes: ["reactions:write"],
  args: { ...itemArgs, name: emojiArg },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed:
      "every well-formed name is an emoji; only in channels one is in; 50 emoji a message, 23 a person",
  },
  handle(call) {
    const { token, workspace: { state } } = call;
    const { channel, message } = itemOf(call);
    const name = emojiName(call.args.name);
    needMember(channel, token);
    needOpen(channel);
    needRoom(message, name, token.userId);
    if (!react(state, channel, message, name, token.userId)) {
      throw new SlackError("already_reacted");
    }
    return {};
  },
});

function needRoom({ reactions }: Message, name: string, userId: string): void {
  const isNew = !reactions.some((reaction) => reaction.name === name);
  if (isNew && reactions.length >= EMOJI_MAX) {
    throw new SlackError("too_many_emoji");
  }
  const own = reactions.filter(({ users }) => users.includes(userId));
  if (
    own.length >= EMOJI_BY_ONE_MAX &&
    !own.some((reaction) => reaction.name === name)
  ) throw new SlackError("too_many_reactions");
}
