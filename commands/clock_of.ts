import { unfit } from "../domain/incident/unfit.ts";
import type { Slack } from "../slack/api.ts";

/**
 * How far a person's own clock is ahead of UTC, milliseconds; nothing for who
 * has left or can take no part. https://docs.slack.dev/reference/objects/user-object
 *
 * @param user Slack user id; "" for nobody.
 * @throws SlackApiError
 */
export async function clockOf(
  slack: Slack,
  user: string,
): Promise<number | undefined> {
  if (!user) return undefined;
  const found = await slack.callUnless(
    ["user_not_found", "user_not_visible"],
    "users.info",
    { user },
  );
  return unfit(found?.user, slack.teamId)
    ? undefined
    : (found!.user.tz_offset ?? 0) * 1000;
}
