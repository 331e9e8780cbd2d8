import { getIncident } from "../datastores/incidents/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { ROLE_IDS, type Roles } from "../domain/incident/roles.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import { reason } from "../domain/messages/problems.ts";
import type { Slack } from "../slack/api.ts";
import { change } from "./change.ts";
import { invite } from "../slack/invite.ts";
import { mayKnow } from "./may_know.ts";

const WHAT = "assign roles";

/** Who gives which roles in which incident, and why. */
export interface Assignment {
  channel: string;
  roles: Roles;
  /** What caused it: the same cause is one assignment, however often it runs. */
  cause: string;
  /** Who gives them, by Slack user id; "" if a workflow does. */
  person: string;
}

/**
 * Gives roles to people: brought into the channel, written down, shown on the
 * card, and told to each of them privately. Who cannot come holds no role; who
 * holds it already is not told again.
 *
 * @throws SlackApiError
 */
export async function assignRoles(
  slack: Slack,
  { channel, roles, cause, person }: Assignment,
): Promise<Decision<IncidentRecord>> {
  const given = ROLE_IDS.filter((role) => roles[role]);
  if (!given.length) {
    return refuse(
      "no_role_given",
      `Cannot ${WHAT}: no person was given for any role`,
    );
  }
  const found = await getIncident(slack, channel);
  if (!found || !await mayKnow(slack, found, person)) {
    return unknownIncident(WHAT, channel);
  }
  const fresh = given.filter((role) => found.roles[role] !== roles[role]);
  const absent = await invite(slack, channel, [
    ...new Set(fresh.map((role) => roles[role]!)),
  ]);
  if (absent.length) {
    return refuse(
      "cannot_hold_role",
      `Cannot ${WHAT}: ${
        absent.map(({ id, code }) => `<@${id}> cannot come, ${reason(code)}`)
          .join("; ")
      }`,
    );
  }
  let record = found;
  for (const role of fresh) {
    const user = roles[role]!;
    const assigned = await change(slack, {
      channel,
      what: WHAT,
      cause: `${cause}/${role}`,
      person,
      subject: ({ rounds }) => `role/${role}/${rounds[role]}`,
      decide: () =>
        allow({
          kind: "role_assigned",
          role,
          user,
          ...(person ? { by: person } : {}),
        }),
    });
    if (!assigned.ok) return assigned;
    record = assigned.value.record;
  }
  return { ok: true, value: record };
}
