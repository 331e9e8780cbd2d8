import { claimSubject } from "../datastores/claims/store.ts";
import { getIncident, updateIncident } from "../datastores/incidents/store.ts";
import { record as recordEntries } from "../datastores/timeline/store.ts";
import { type Decision, refuse } from "../domain/decision.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import type { TimelineEntry } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { holders, ROLE_IDS, type Roles } from "../domain/incident/roles.ts";
import { briefing } from "../domain/messages/briefing.ts";
import { reason } from "../domain/messages/problems.ts";
import { latest } from "../domain/timeline/latest.ts";
import type { Slack } from "../slack/api.ts";
import { apply, type Repeat } from "../slack/apply.ts";
import { invite } from "./invite.ts";
import { redrawCard } from "./redraw_card.ts";

/** Who gives which roles in which incident, and why. */
export interface Assignment {
  channel: string;
  roles: Roles;
  /** What caused it: the same cause is one assignment, however often it runs. */
  cause: string;
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
  assignment: Assignment,
): Promise<Decision<IncidentRecord>> {
  const { channel, roles, cause } = assignment;
  const given = ROLE_IDS.filter((role) => roles[role]);
  if (!given.length) {
    return refuse(
      "no_role_given",
      "Cannot assign roles: no person was given for any role",
    );
  }
  const [found, standing] = await Promise.all([
    getIncident(slack, channel),
    claimSubject(slack, `${channel}#roles#${cause}`),
  ]);
  if (!found) return unknownIncident("assign roles", channel);
  if (!standing.won) return { ok: true, value: found };
  const people = [...new Set(Object.values(roles))];
  const absent = await invite(slack, channel, people);
  if (absent.length) {
    return refuse(
      "cannot_hold_role",
      `Cannot assign roles: ${
        absent.map(({ id, code }) => `<@${id}> cannot come, ${reason(code)}`)
          .join("; ")
      }`,
    );
  }
  const entries = given.map((role): TimelineEntry => ({
    at: standing.since,
    recordedAt: standing.since,
    event: { kind: "role_assigned", role, user: roles[role]! },
  }));
  await recordEntries(slack, channel, cause, entries);
  const record = await updateIncident(slack, channel, {
    roles,
    latest: latest([...found.latest, ...entries]),
  }) ?? found;
  await tell(slack, record, found, assignment, {
    look: standing.repeat,
    since: standing.since,
  });
  return { ok: true, value: record };
}

async function tell(
  slack: Slack,
  record: IncidentRecord,
  before: IncidentRecord,
  { roles, cause }: Assignment,
  repeat: Repeat,
): Promise<void> {
  const fresh: Roles = {};
  for (const role of ROLE_IDS) {
    const user = roles[role];
    if (user && (repeat.look || before.roles[role] !== user)) {
      fresh[role] = user;
    }
  }
  await Promise.all([
    redrawCard(slack, record),
    apply(
      slack,
      holders(fresh).map((person) => ({
        kind: "tell_privately",
        user: person.user,
        key: `${cause}/briefing/${person.user}`,
        message: briefing(record, person.roles),
      })),
      repeat,
    ),
  ]);
}
