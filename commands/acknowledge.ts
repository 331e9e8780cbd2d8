import type { Decision } from "../domain/decision.ts";
import { acknowledge as decide } from "../domain/incident/acknowledge.ts";
import type { Slack } from "../slack/api.ts";
import { type Change, change, type Changed } from "./change.ts";

/**
 * Somebody says that they are at it; the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function acknowledge(
  slack: Slack,
  asked: Pick<Change, "channel" | "person" | "cause" | "known">,
): Promise<Decision<Changed>> {
  return await change(slack, {
    ...asked,
    what: "acknowledge",
    subject: () => "acknowledge",
    decide: (record) => decide(record, asked.person),
  });
}
