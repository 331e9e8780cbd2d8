import type { Decision } from "../domain/decision.ts";
import { ACCEPT, accept as decide } from "../domain/incident/triage.ts";
import type { Slack } from "../slack/api.ts";
import { type Change, change, type Changed } from "./change.ts";

/**
 * A maybe-incident is one; whoever says so is at it. Of two at once the first
 * one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export function accept(
  slack: Slack,
  asked: Pick<Change, "channel" | "person" | "cause" | "known">,
): Promise<Decision<Changed>> {
  return change(slack, {
    ...asked,
    what: ACCEPT,
    subject: ({ lifecycle }) => `triage/${lifecycle.phases.length}`,
    decide: (record) => decide(record, asked.person),
  });
}
