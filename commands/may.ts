import { allow, type Decision } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { RightId } from "../domain/settings/rights.ts";
import type { Slack } from "../slack/api.ts";
import { checkRight } from "./settings/check_right.ts";

/**
 * Whether somebody may do something in an incident that the team can keep to
 * some people. A call only where it depends on what Slack says of the person.
 *
 * @param person Slack user id, or "" for a workflow that an admin has built.
 * @throws SlackApiError
 */
export async function may(
  slack: Slack,
  { allowed, roles }: Pick<IncidentRecord, "allowed" | "roles">,
  right: RightId,
  person: string,
): Promise<Decision<true>> {
  if (!person) return allow(true);
  const decided = await checkRight(slack, allowed, right, person, roles);
  return decided.ok ? allow(true) : decided;
}
