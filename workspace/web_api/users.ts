import type { Token } from "../engine/tokens.ts";
import type { State } from "../state/state.ts";
import type { User } from "../state/types.ts";

/**
 * A user object as Slack answers it, the e-mail address only to those who may
 * read it: https://docs.slack.dev/reference/objects/user-object
 */
export function userObject(
  state: State,
  user: User,
  token: Token,
): Record<string, unknown> {
  return {
    id: user.id,
    team_id: user.teamId ?? state.team.id,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    tz_label: zoneName(user.tz, state.clock.now()),
    tz_offset: offsetSeconds(user.tz, state.clock.now()),
    profile: {
      title: user.title,
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      team: user.teamId ?? state.team.id,
      ...(user.email && token.scopes.has("users:read.email")
        ? { email: user.email }
        : {}),
    },
    is_admin: user.isAdmin,
    is_owner: false,
    is_bot: user.isBot,
    is_app_user: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    ...(isStranger(state, user, token.userId) ? { is_stranger: true } : {}),
  };
}

/** Somebody of another organisation who is in no channel with the caller: https://docs.slack.dev/reference/objects/user-object */
export function isStranger(
  state: State,
  user: User,
  callerId: string,
): boolean {
  return user.teamId !== undefined &&
    ![...state.channels.values()].some(({ kind, members }) =>
      kind !== "im" && members.has(user.id) && members.has(callerId)
    );
}

/** User ids as Slack takes them: separated by commas, or an array as JSON. */
export function readUserIds(users: string): string[] {
  return [...new Set(users.match(/[^\s,"[\]]+/g) ?? [])];
}

function zoneName(tz: string, at: number): string {
  return part(tz, at, "long");
}

function offsetSeconds(tz: string, at: number): number {
  const [, sign, hours, minutes] =
    part(tz, at, "longOffset").match(/([+-])(\d\d):(\d\d)/) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" ? -seconds : seconds;
}

function part(tz: string, at: number, style: "long" | "longOffset"): string {
  return new Intl.DateTimeFormat("en-US", { timeZone: tz, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")!.value;
}
