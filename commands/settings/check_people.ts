import { ROLE_IDS, type RoleId } from "../../domain/incident/roles.ts";
import { UNFIT, unfit } from "../../domain/incident/unfit.ts";
import { type Changed, unusable } from "../../domain/settings/parts/part.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Slack } from "../../slack/api.ts";

/** A field of a form, and why the person in it cannot be there. */
interface UnfitField {
  field: RoleId | "admins";
  why: string;
}

/**
 * The first person newly named for a role, or as an admin, who can be neither.
 * Costs a call for each new person.
 *
 * @throws SlackApiError
 */
async function unfitPerson(
  slack: Slack,
  before: Settings,
  after: Settings,
): Promise<UnfitField | undefined> {
  const known = new Set(named(before).map(({ user }) => user));
  const fresh = named(after).filter(({ user }) => !known.has(user));
  const found = await Promise.all(
    fresh.map(async ({ user, field }) => {
      const answer = await slack.callUnless(
        ["user_not_found", "user_not_visible"],
        "users.info",
        { user },
      );
      const why = unfit(answer?.user, slack.teamId);
      const name = answer?.user.real_name ?? user;
      return why ? { field, why: `${name} ${UNFIT[why]}` } : undefined;
    }),
  );
  return found.find((person) => person !== undefined);
}

/**
 * The settings, if everybody newly named in them can be; else below which field
 * it stands that somebody cannot.
 *
 * @throws SlackApiError
 */
export async function checkedPeople(
  slack: Slack,
  before: Settings,
  after: Settings,
): Promise<Changed> {
  const person = await unfitPerson(slack, before, after);
  return person
    ? unusable(person.field, person.why)
    : { ok: true, value: after };
}

/** All who are named for a role or as an admin, and in which field of a form. */
function named(
  { types, templates, admins }: Settings,
): { field: UnfitField["field"]; user: string }[] {
  const roles = [...types, ...templates].flatMap(({ roles }) =>
    ROLE_IDS.flatMap((field) => {
      const user = roles[field];
      return user ? [{ field, user }] : [];
    })
  );
  return [
    ...roles,
    ...admins.map((user) => ({ field: "admins" as const, user })),
  ];
}
