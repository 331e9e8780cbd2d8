import type { Answer, Slack } from "./api.ts";

/**
 * The pages of a method that answers with a cursor, one after the other until
 * there is none: a page may be empty and not be the last.
 *
 * @throws SlackApiError
 */
export async function* pages(
  slack: Slack,
  method: string,
  args: Answer,
): AsyncGenerator<Answer, void> {
  let cursor = "";
  do {
    const page = await slack.call(method, {
      ...args,
      ...(cursor ? { cursor } : {}),
    });
    yield page;
    cursor = page.response_metadata?.next_cursor ?? "";
  } while (cursor);
}
