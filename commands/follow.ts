import { type Decision, refuse } from "../domain/decision.ts";
import { follow as decide } from "../domain/incident/follow.ts";
import { UNFIT } from "../domain/incident/unfit.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { whyUnfit } from "./unfit_people.ts";

/**
 * Somebody gets each update as a private message, or no longer does.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function follow(
  slack: Slack,
  { wanted, pressed, ...asked }: {
    channel: string;
    person: string;
    cause: string;
    /** Whether the person pressed something: then they can be written to. */
    pressed: boolean;
    /** Nothing for the other of what is now. */
    wanted?: boolean | undefined;
  },
): Promise<Decision<Changed>> {
  const why = pressed || wanted === false
    ? undefined
    : await whyUnfit(slack, asked.person);
  if (why && why !== "guest") {
    return refuse(
      "cannot_take_part",
      `Cannot follow: <@${asked.person}> ${UNFIT[why]}`,
    );
  }
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
