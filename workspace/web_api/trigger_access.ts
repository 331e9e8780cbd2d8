import type { Access } from "../engine/access.ts";
import type { Trigger } from "../engine/triggers.ts";
import type { Workspace } from "../workspace.ts";
import { SlackError } from "./errors.ts";
import type { ArgsOf } from "./method.ts";

/** So many of each kind in one call: https://docs.slack.dev/tools/slack-cli/reference/errors */
const ENTITIES_MAX = 10;

/** What the methods take that say who may start a trigger. */
export const entityArguments = {
  trigger_id: { type: "string", required: true },
  user_ids: { type: "ids" },
  channel_ids: { type: "ids" },
  team_ids: { type: "ids" },
  org_ids: { type: "ids" },
} as const;

/** People, channels and workspaces that may start a trigger. */
type Named = Omit<Access, "type">;

/**
 * Reads whom a call names.
 *
 * @throws SlackError `too_many_named_entities`, `user_not_found`, `channel_not_found`,
 * `team_not_found`, `org_not_found`
 */
export function readEntities(
  { state }: Workspace,
  args: ArgsOf<typeof entityArguments>,
): Named {
  const { user_ids = [], channel_ids = [], team_ids = [], org_ids = [] } = args;
  if (
    [user_ids, channel_ids, team_ids].some((ids) => ids.length > ENTITIES_MAX)
  ) throw new SlackError("too_many_named_entities");
  const check = (isKnown: boolean, code: string) => {
    if (!isKnown) throw new SlackError(code);
  };
  check(user_ids.every((id) => state.users.has(id)), "user_not_found");
  check(channel_ids.every((id) => state.channels.has(id)), "channel_not_found");
  check(team_ids.every((id) => id === state.team.id), "team_not_found");
  check(org_ids.length === 0, "org_not_found");
  return { userIds: user_ids, channelIds: channel_ids, teamIds: team_ids };
}

/** True if nobody is named. */
export function isEmpty({ userIds, channelIds, teamIds }: Named): boolean {
  return userIds.length + channelIds.length + teamIds.length === 0;
}

/** The names of a trigger that only those named may start. @throws SlackError `invalid_permission_type` */
export function namedAccess({ access }: Trigger): Access {
  if (access.type === "named_entities") return access;
  throw new SlackError("invalid_permission_type");
}

/** Who may start a trigger, as Slack answers it. */
export function accessObject(access: Access): Record<string, unknown> {
  return {
    permission_type: access.type,
    user_ids: access.userIds,
    channel_ids: access.channelIds,
    team_ids: access.teamIds,
    org_ids: [],
  };
}
