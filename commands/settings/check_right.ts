import { allow, type Decision } from "../../domain/decision.ts";
import type { Roles } from "../../domain/incident/roles.ts";
import { may, type RightId, surelyMay } from "../../domain/settings/rights.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Slack } from "../../slack/api.ts";

/**
 * Whether somebody may do something that a team can keep to some people. Slack
 * is asked whether they are an admin of the workspace only where that decides.
 *
 * @throws SlackApiError
 */
export async function checkRight(
  slack: Slack,
  settings: Pick<Settings, "rights" | "admins">,
  right: RightId,
  user: string,
  roles: Roles = {},
): Promise<Decision<{ workspaceAdmin: boolean }>> {
  if (surelyMay(settings, right, { user, roles })) {
    return allow({ workspaceAdmin: false });
  }
  const { user: found } = await slack.call("users.info", { user });
  const workspaceAdmin = found.is_admin === true || found.is_owner === true;
  const decided = may(settings, right, { user, roles, workspaceAdmin });
  return decided.ok ? allow({ workspaceAdmin }) : decided;
}
