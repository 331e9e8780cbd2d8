import { UNFIT, type Unfit, unfit } from "../domain/incident/unfit.ts";
import type { Slack } from "../slack/api.ts";

/**
 * Those among these people who can hold no role and no task, a sentence of
 * mrkdwn each. A call for each person.
 *
 * @throws SlackApiError
 */
export async function unfitPeople(
  slack: Slack,
  users: string[],
): Promise<string[]> {
  const sentences = await Promise.all(
    [...new Set(users)].map(async (user) => {
      const why = await whyUnfit(slack, user);
      return why ? [`<@${user}> ${UNFIT[why]}`] : [];
    }),
  );
  return sentences.flat();
}

/** Why this person can hold no role and no task; nothing if they can. One call. */
export async function whyUnfit(
  slack: Slack,
  user: string,
): Promise<Unfit | undefined> {
  const found = await slack.callUnless(
    ["user_not_found", "user_not_visible"],
    "users.info",
    { user },
  );
  return unfit(found?.user, slack.teamId);
}
