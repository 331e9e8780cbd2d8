import type { Decision } from "../domain/decision.ts";
import { acknowledge as decide } from "../domain/incident/acknowledge.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/**
 * Somebody says that they are at it; the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function acknowledge(
  slack: Slack,
  asked: { channel: string; person: string; cause: string },
): Promise<Decision<Changed>> {
  return await change(slack, {
    ...asked,
    what: "acknowledge",
    subject: () => "acknowledge",
    decide: (record) => decide(record, asked.person),
  });
}
