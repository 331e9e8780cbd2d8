import type { Effect } from "../consequences/effect.ts";
import type { NotInvited } from "../incident/record.ts";
import { list } from "../text.ts";
import { mention } from "../timeline/words.ts";

/** Slack's codes in words that tell what to do; the others are named as they are. */
const REASONS: Record<string, string> = {
  cant_invite: "the account is deactivated, or Slack does not allow it",
  user_not_found: "there is no such person any more",
  user_disabled: "the account is deactivated",
  user_is_restricted: "a guest cannot be invited here",
  no_external_invite_permission:
    "people of another organisation cannot be invited here",
  org_user_not_in_team: "they are not in this workspace",
  invitee_cant_see_channel: "they may not see this channel",
  cannot_dm_bot: "it is an app, and apps get no private messages",
  ura_max_channels: "this guest may be in one channel only",
  no_such_subteam: "there is no such user group any more",
  subteam_not_found: "there is no such user group any more",
  is_archived: "the channel is archived. Unarchive it, then press Finish",
  channel_not_found:
    "there is no such channel, or Incd may not see it. Invite Incd to it, then press Finish",
  not_in_channel: "Incd is not in that channel. Invite it, then press Finish",
  restricted_action:
    "your workspace does not allow it. Ask an admin, then press Finish",
  rate_limited:
    "Slack was asked too often. It is tried again within five minutes",
  given_up:
    "Incd tried for an hour and has stopped. Press Finish, or declare again",
  name_taken:
    "every name for the channel is taken. Declare again with another title",
  deadline: "Slack was too slow. It is tried again within five minutes",
};

/** Slack says these of a person or group, and will say them again. */
const PERMANENT = new Set([
  "cant_invite",
  "user_not_found",
  "user_disabled",
  "user_is_restricted",
  "ura_max_channels",
  "org_user_not_in_team",
  "invitee_cant_see_channel",
  "no_external_invite_permission",
  "cannot_dm_bot",
  "messages_tab_disabled",
  "no_such_subteam",
  "subteam_not_found",
]);

/** Whether trying again may help. */
export function mayPass(code: string): boolean {
  return !PERMANENT.has(code);
}

/** Why, for people. */
export function reason(code: string): string {
  const said = `Slack said "${code}"`;
  return REASONS[code] ??
    (mayPass(code) ? `${said}. It is tried again within five minutes` : said);
}

/** What was not done and why, one line of mrkdwn. */
export function problem(effect: Effect, code: string): string {
  return `${failed(effect)}: ${reason(code)}`;
}

function failed(effect: Effect): string {
  switch (effect.kind) {
    case "set_topic":
      return "The topic is not set";
    case "pin":
      return "The card is not pinned";
    case "add_bookmark":
      return `The link to the ${effect.title.toLowerCase()} is not in the channel`;
    case "post":
      return `Not announced in ${place(effect.channel)}`;
    case "edit":
      return `A message in ${place(effect.channel)} is not up to date`;
    case "tell_privately":
    case "show_to_one":
      return `No private message to <@${effect.user}>`;
    case "call":
      return `${
        list([...effect.users, ...effect.groups].map(mention))
      } could not be called`;
    case "react":
    case "unreact":
      return `The reaction to a message in ${
        place(effect.channel)
      } is not as it should be`;
  }
}

function place(channel: string): string {
  return /^[CDG][A-Z0-9]{6,}$/.test(channel) ? `<#${channel}>` : `#${channel}`;
}

/** Who holds a role or is called and does not know it, one line of mrkdwn. */
export function unbriefed({ id, code }: NotInvited): string {
  return `<@${id}> could not be told privately: ${reason(code)}`;
}

/** Who is not there and why, one line of mrkdwn. */
export function absence({ id, code }: NotInvited): string {
  return `${mention(id)} is not in the channel: ${reason(code)}`;
}
