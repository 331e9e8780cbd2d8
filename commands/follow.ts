import type { Decision } from "../domain/decision.ts";
import { follow as decide } from "../domain/incident/follow.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/**
 * Somebody gets each update as a private message, or no longer does.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function follow(
  slack: Slack,
  { wanted, ...asked }: {
    channel: string;
    person: string;
    cause: string;
    /** Nothing for the other of what is now. */
    wanted?: boolean | undefined;
  },
): Promise<Decision<Changed>> {
  return await change(slack, {
    ...asked,
    what: "follow",
    decide: (record) => decide(record, asked.person, wanted),
  });
}

/** What whoever pressed *Follow* reads, as mrkdwn. */
export function following(
  { record: { channel }, entry: { event } }: Changed,
): string {
  return event.kind === "followed"
    ? `✓ You now get each update of <#${channel}> as a private message. To stop, press *Follow* again`
    : `✓ You no longer get the updates of <#${channel}>`;
}
