import type { State } from "../../state/state.ts";
import type { Channel } from "../../state/types.ts";
import {
  conversationObject,
  needMember,
  needNoDirect,
  needOpen,
  scopedChannel,
} from "../channels.ts";
import { invalidArguments, SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { anyKind, INVITE } from "../scopes.ts";
import { readUserIds } from "../users.ts";

/** As the page of the argument says: https://docs.slack.dev/reference/methods/conversations.invite */
const USERS_MAX = 100;

export default defineMethod({
  name: "conversations.invite",
  tier: 3,
  scopes: anyKind(INVITE),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    users: { type: "string", required: true, missing: "no_user" },
    force: { type: "boolean" },
  },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed:
      "deactivated people answer `cant_invite`, those of other organisations `no_external_invite_permission` unless theirs has the channel too",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, INVITE);
    needNoDirect(channel);
    needMember(channel, token);
    needOpen(channel);
    const users = readUserIds(args.users);
    if (users.length === 0) throw new SlackError("no_user");
    if (users.length > USERS_MAX) {
      throw invalidArguments([
        `[ERROR] no more than ${USERS_MAX} items allowed [json-pointer:/users]`,
      ]);
    }
    const errors = users.flatMap((user) => {
      const error = obstacle(state, channel, user, token.userId);
      return error ? [{ user, ok: false, error }] : [];
    });
    // With `force` those who can be invited are; it fails only if nobody can.
    if (errors[0] && (!args.force || errors.length === users.length)) {
      throw new SlackError(errors[0].error, { errors });
    }
    const refused = new Set(errors.map(({ user }) => user));
    for (const user of users) {
      if (!refused.has(user)) state.addMember(channel, user, token.userId);
    }
    return {
      channel: conversationObject(channel, token),
      ...(errors.length ? { errors } : {}),
    };
  },
});

/** Why this person cannot be invited, if so. That a deactivated one answers `cant_invite` is assumed. */
function obstacle(
  state: State,
  channel: Channel,
  userId: string,
  inviter: string,
): string | undefined {
  const user = state.users.get(userId);
  if (!user) return "user_not_found";
  if (user.id === inviter) return "cant_invite_self";
  if (user.deleted) return "cant_invite";
  if (channel.members.has(user.id)) return "already_in_channel";
  if (user.teamId && !channel.sharedWith?.includes(user.teamId)) {
    return "no_external_invite_permission";
  }
  if (user.isUltraRestricted && isInAnyChannel(state, user.id)) {
    return "ura_max_channels";
  }
  return undefined;
}

function isInAnyChannel(state: State, userId: string): boolean {
  return [...state.channels.values()].some(({ kind, members }) =>
    kind !== "im" && members.has(userId)
  );
}
