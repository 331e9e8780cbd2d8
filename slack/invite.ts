import type { NotInvited } from "../domain/incident/record.ts";
import { type Slack, SlackApiError } from "./api.ts";

/** Slack's limit for one call: https://docs.slack.dev/reference/methods/conversations.invite */
const INVITE_MAX = 100;

/** They are where we want them, or it is us. */
const FINE = new Set(["already_in_channel", "cant_invite_self"]);

/**
 * Invites people, all in one call up to a hundred. One who cannot come keeps
 * nobody else out.
 *
 * @returns Who could not be invited.
 * @throws SlackApiError when nobody could, for a reason that is not theirs.
 */
export async function invite(
  slack: Slack,
  channel: string,
  users: string[],
): Promise<NotInvited[]> {
  const absent: NotInvited[] = [];
  for (let from = 0; from < users.length; from += INVITE_MAX) {
    const some = users.slice(from, from + INVITE_MAX);
    absent.push(...await inviteSome(slack, channel, some));
  }
  return absent.filter(({ code }) => !FINE.has(code));
}

async function inviteSome(
  slack: Slack,
  channel: string,
  users: string[],
): Promise<NotInvited[]> {
  try {
    const answer = await slack.call("conversations.invite", {
      channel,
      users: users.join(","),
      force: true,
    });
    return ofErrors(answer.errors ?? []);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    const single = ofErrors(error.answer.errors ?? []);
    if (single.length) return single;
    if (PERSONAL.has(error.code)) {
      return users.map((id) => ({ id, code: error.code }));
    }
    throw error;
  }
}

/** Codes that speak of the people invited, not of the channel or of us. */
const PERSONAL = new Set([
  ...FINE,
  "cant_invite",
  "user_not_found",
  "user_is_restricted",
  "ura_max_channels",
  "org_user_not_in_team",
  "invitee_cant_see_channel",
  "no_external_invite_permission",
]);

function ofErrors(errors: { user?: string; error?: string }[]): NotInvited[] {
  return errors.flatMap(({ user, error }) =>
    user ? [{ id: user, code: error ?? "unknown_error" }] : []
  );
}

/** Somebody in a user group. */
interface Member {
  user: string;
  group: string;
}

/** The people in these user groups, and the groups that could not be read. */
export async function groupMembers(
  slack: Slack,
  groups: string[],
): Promise<{ users: string[]; members: Member[]; unread: NotInvited[] }> {
  const unread: NotInvited[] = [];
  const members = await Promise.all(groups.map(async (group) => {
    try {
      const answer = await slack.call("usergroups.users.list", {
        usergroup: group,
      });
      return answer.users.map((user: string): Member => ({ user, group }));
    } catch (error) {
      if (!(error instanceof SlackApiError)) throw error;
      unread.push({ id: group, code: error.code });
      return [];
    }
  }));
  const all: Member[] = members.flat();
  return { users: all.map(({ user }) => user), members: all, unread };
}
