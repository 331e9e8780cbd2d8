import type { PuttingAway } from "./putting_away.ts";

/**
 * What people are called, by user id: those who are known already, and as many
 * of the others as calls are left; whoever else is named by id.
 *
 * @throws SlackApiError
 */
export async function namesOf(
  { slack, exporting, bot, calls }: PuttingAway,
  users: string[],
): Promise<Record<string, string>> {
  const known = { ...exporting.names, [bot]: "Incd" };
  const unknown = [...new Set(users)].filter((user) =>
    /^[UW]/.test(user) && !(user in known)
  );
  const asking = unknown.slice(0, Math.max(0, calls.left));
  calls.left -= asking.length;
  const asked = await Promise.all(
    asking.map(async (user) => {
      const found = await slack.callUnless(
        ["user_not_found", "user_not_visible"],
        "users.info",
        { user },
      );
      const { profile, real_name, name } = found?.user ?? {};
      const called = profile?.display_name || profile?.real_name || real_name ||
        name;
      return [user, called || user];
    }),
  );
  return { ...known, ...Object.fromEntries(asked) };
}
