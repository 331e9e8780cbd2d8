import type { Decision } from "../domain/decision.ts";
import { DECLINE, decline as decide } from "../domain/incident/triage.ts";
import type { Slack } from "../slack/api.ts";
import { type Change, change, type Changed } from "./change.ts";

/**
 * It is no incident. What was waited for ends with it, and it counts in no
 * figure; reopened, it is one after all.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export function decline(
  slack: Slack,
  { why, ...asked }:
    & Pick<Change, "channel" | "person" | "cause" | "known">
    & { why: string },
): Promise<Decision<Changed>> {
  return change(slack, {
    ...asked,
    what: DECLINE,
    subject: ({ lifecycle }) => `triage/${lifecycle.phases.length}`,
    decide: (record) => decide(record, { by: asked.person, why }),
  });
}
