import type { Slack } from "./api.ts";

/**
 * Until when somebody does not want to be disturbed, milliseconds since 1970;
 * 0 if they may be, or Slack does not tell.
 * https://docs.slack.dev/reference/methods/dnd.info
 *
 * @throws SlackApiError
 */
export async function quietUntil(slack: Slack, user: string): Promise<number> {
  const found = await slack.callUnless(
    ["user_not_found", "user_not_visible"],
    "dnd.info",
    { user },
  );
  if (!found?.dnd_enabled) return 0;
  const { next_dnd_start_ts: start, next_dnd_end_ts: end } = found;
  const now = Date.now() / 1000;
  return start <= now && now < end ? end * 1000 : 0;
}
