import { type Decision, refuse } from "../domain/decision.ts";
import { acknowledge as decide } from "../domain/incident/acknowledge.ts";
import { UNFIT } from "../domain/incident/unfit.ts";
import type { Slack } from "../slack/api.ts";
import { type Change, change, type Changed } from "./change.ts";
import { whyUnfit } from "./unfit_people.ts";

/**
 * Somebody says that they are at it; the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function acknowledge(
  slack: Slack,
  { pressed, ...asked }:
    & Pick<Change, "channel" | "person" | "cause" | "known">
    & {
      /** Whether the person said so themselves: Slack lets only members of the workspace do that. */
      pressed: boolean;
    },
): Promise<Decision<Changed>> {
  const why = pressed ? undefined : await whyUnfit(slack, asked.person);
  if (why) {
    return refuse(
      "cannot_take_part",
      `Cannot acknowledge: <@${asked.person}> ${UNFIT[why]}`,
    );
  }
  return await change(slack, {
    ...asked,
    what: "acknowledge",
    subject: () => "acknowledge",
    decide: (record) => decide(record, asked.person),
  });
}
