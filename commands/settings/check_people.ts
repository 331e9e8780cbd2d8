import { ROLE_IDS, type RoleId } from "../../domain/incident/roles.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Answer, Slack } from "../../slack/api.ts";

/** A field of a form, and why the person in it cannot be there. */
export interface Unfit {
  field: RoleId | "admins";
  why: string;
}

/**
 * The first person newly named for a role, or as an admin, who cannot do that:
 * only members of the workspace run Incd's shortcuts. Costs a call for each new
 * person.
 *
 * @throws SlackApiError
 */
export async function unfitPerson(
  slack: Slack,
  before: Settings,
  after: Settings,
): Promise<Unfit | undefined> {
  const known = new Set(named(before).map(({ user }) => user));
  const fresh = named(after).filter(({ user }) => !known.has(user));
  const found = await Promise.all(
    fresh.map(async ({ user, field }) => {
      const answer = await slack.callUnless(
        ["user_not_found", "user_not_visible"],
        "users.info",
        { user },
      );
      const why = whyNot(answer?.user);
      return why ? { field, why } : undefined;
    }),
  );
  return found.find((unfit) => unfit !== undefined);
}

function named(
  { types, templates, admins }: Settings,
): { field: Unfit["field"]; user: string }[] {
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

function whyNot(user: Answer | undefined): string | undefined {
  if (!user) return "there is no such person in this workspace";
  const name = user.real_name ?? user.name;
  if (user.deleted) return `${name}'s account is deactivated`;
  if (user.is_bot) return `${name} is an app, not a person`;
  if (user.is_restricted || user.is_ultra_restricted) {
    return `${name} is a guest, and guests cannot use Incd's shortcuts`;
  }
  if (user.is_stranger) return `${name} belongs to another organisation`;
  return undefined;
}
