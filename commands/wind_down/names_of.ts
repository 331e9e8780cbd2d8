import type { PuttingAway } from "./put_away.ts";

/** How many people are asked for in one part; whoever is left is named in the next, until then by id. */
const ASKED = 10;

/**
 * What people are called, by user id: those who are known already, and some of
 * the others.
 *
 * @throws SlackApiError
 */
export async function namesOf(
  { slack, exporting, bot }: PuttingAway,
  users: string[],
): Promise<Record<string, string>> {
  const known = { ...exporting.names, [bot]: "Incd" };
  const unknown = [...new Set(users)].filter((user) =>
    /^[UW]/.test(user) && !(user in known)
  );
  const asked = await Promise.all(
    unknown.slice(0, ASKED).map(async (user) => {
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
