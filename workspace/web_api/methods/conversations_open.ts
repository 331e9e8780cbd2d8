import type { Channel } from "../../state/types.ts";
import type { Workspace } from "../../workspace.ts";
import type { Token } from "../../engine/tokens.ts";
import { conversationObject, visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { needReachable } from "../posting.ts";
import { MANAGE } from "../scopes.ts";
import { isStranger, readUserIds } from "../users.ts";

const USERS_MAX = 8;

export default defineMethod({
  name: "conversations.open",
  tier: 3,
  scopes: MANAGE.im,
  args: {
    users: { type: "string" },
    channel: { type: "string" },
    return_im: { type: "boolean" },
    prevent_creation: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "direct conversations of more than two people",
  },
  handle({ args, token, workspace }) {
    const channel = args.channel
      ? direct(workspace, args.channel, token)
      : directWith(workspace, readUserIds(args.users ?? ""), token);
    return {
      channel: args.return_im
        ? conversationObject(channel, token)
        : { id: channel.id },
    };
  },
});

function direct({ state }: Workspace, id: string, token: Token): Channel {
  const channel = visibleChannel(state, id, token);
  if (channel.kind !== "im") {
    throw new SlackError("method_not_supported_for_channel_type");
  }
  return channel;
}

function directWith(
  { state }: Workspace,
  users: string[],
  token: Token,
): Channel {
  const [userId] = users;
  if (userId === undefined) throw new SlackError("users_list_not_supplied");
  if (users.length > USERS_MAX) throw new SlackError("too_many_users");
  if (users.length > 1) {
    throw new SlackError("method_not_supported_for_channel_type");
  }
  const user = state.users.get(userId);
  if (!user) throw new SlackError("user_not_found");
  needReachable(user);
  if (isStranger(state, user, token.userId)) {
    throw new SlackError("invalid_user_combination");
  }
  return state.directChannel(token.userId, user.id);
}
