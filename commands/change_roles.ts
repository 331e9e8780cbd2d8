import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { changeRole } from "../domain/incident/change_role.ts";
import {
  isOwnRole,
  ROLE_CHANGES,
  type RoleChange,
} from "../domain/incident/role_change.ts";
import { ROLE_NAMES, type Roles } from "../domain/incident/roles.ts";
import { overtaken } from "../domain/incident/roles_wanted.ts";
import { reason } from "../domain/messages/problems.ts";
import { list } from "../domain/text.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Done } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { invite } from "../slack/invite.ts";
import { may } from "./may.ts";
import { unfitPeople } from "./unfit_people.ts";

/** What shall change about who holds which role. */
export interface RoleChanges {
  channel: string;
  /** Who wants it, by Slack user id; "" if a workflow does. */
  person: string;
  /** What caused it: the same cause is one change, however often it runs. */
  cause: string;
  /** At most one for each role. */
  changes: RoleChange[];
  /** Whether the person pressed something: Slack lets only members of the workspace do that. */
  pressed: boolean;
  /** Who held what as the person saw it: what has changed meanwhile is left alone. */
  shown?: Roles;
  /** The record, if the caller has just read it. */
  known?: IncidentRecord;
}

/**
 * The one way in which roles change hands. Whoever shall hold one can do so, is
 * brought into the channel, and is told privately; of several at once the first
 * wins. What is so already is left as it is.
 *
 * @throws SlackApiError
 */
export async function changeRoles(
  slack: Slack,
  asked: RoleChanges,
): Promise<Decision<Done>> {
  const { channel, person, changes, known } = asked;
  const what = ROLE_CHANGES[changes[0]?.kind ?? "give"];
  const found = await incidentFor(slack, { channel, person, what, known });
  if (!found.ok) return found;
  const record = found.value;
  const fresh = changes.filter((one) =>
    one.kind !== "give" || record.roles[one.role] !== one.user
  );
  const possible = await check(slack, record, { ...asked, changes: fresh });
  if (!possible.ok) return possible;
  return await changeInTurn(slack, record, { ...asked, changes: fresh });
}

/** Everything that can be known before anything is changed, cheapest first. */
async function check(
  slack: Slack,
  record: IncidentRecord,
  asked: RoleChanges,
): Promise<Decision<true>> {
  const { changes, person } = asked;
  for (const one of changes) {
    const decided = decide(record, asked, one);
    if (!decided.ok) return decided;
  }
  if (changes.some((one) => !isOwnRole(record, one, person))) {
    const allowed = await may(slack, record, "roles", person);
    if (!allowed.ok) return allowed;
  }
  return await bringIn(slack, record, asked);
}

function decide(
  record: IncidentRecord,
  { shown, person }: RoleChanges,
  one: RoleChange,
) {
  const stands = shown ? overtaken(shown, record.roles, [one]) : allow(true);
  return stands.ok ? changeRole(record, one, person) : stands;
}

/** Whoever is to hold a role must be able to, and be in the channel. */
async function bringIn(
  slack: Slack,
  record: IncidentRecord,
  { channel, changes, person, pressed }: RoleChanges,
): Promise<Decision<true>> {
  const users = [...new Set(changes.flatMap((one) => holderOf(one, person)))];
  if (!users.length) return allow(true);
  const cannot = `Cannot ${ROLE_CHANGES[changes[0]!.kind]}`;
  const unfit = await unfitPeople(
    slack,
    users.filter((user) => !pressed || user !== person),
  );
  if (unfit.length) {
    return refuse("cannot_hold_role", `${cannot}: ${list(unfit)}`);
  }
  // Nobody else gets this far in a private incident: they are there.
  const there = record.private ? person : undefined;
  const coming = users.filter((user) => user !== there);
  if (!coming.length) return allow(true);
  const absent = await invite(slack, channel, coming);
  if (!absent.length) return allow(true);
  const why = absent.map(({ id, code }) =>
    `<@${id}> cannot come, ${reason(code)}`
  );
  return refuse("cannot_hold_role", `${cannot}: ${why.join("; ")}`);
}

function holderOf(one: RoleChange, person: string): string[] {
  switch (one.kind) {
    case "give":
      return [one.user];
    case "offer":
      return [one.to];
    case "take":
    case "accept":
      return [person];
    case "take_off":
    case "withdraw":
    case "decline":
      return [];
  }
}

async function changeInTurn(
  slack: Slack,
  before: IncidentRecord,
  asked: RoleChanges,
): Promise<Decision<Done>> {
  let done: Done = { record: before, unfinished: [] };
  const changed: string[] = [];
  for (const one of asked.changes) {
    const { role, kind } = one;
    const result = await change(slack, {
      channel: asked.channel,
      what: ROLE_CHANGES[kind],
      cause: `${asked.cause}/${role}`,
      person: asked.person,
      known: done.record,
      subject: ({ rounds }) => `role/${role}/${rounds[role]}`,
      decide: (record) => decide(record, asked, one),
    });
    if (!result.ok && changed.length) {
      const so = `${list(changed)} changed as you wanted`;
      return refuse(result.code, `${so}. ${result.message}`);
    }
    if (!result.ok) return result;
    changed.push(ROLE_NAMES[role]);
    done = {
      record: result.value.record,
      unfinished: [...done.unfinished, ...result.value.unfinished],
    };
  }
  return allow(done);
}
