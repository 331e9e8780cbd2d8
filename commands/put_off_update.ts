import type { Decision } from "../domain/decision.ts";
import { nothingNew, snooze } from "../domain/incident/reminder_answers.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/** As in "Cannot <what>". */
export const PUT_OFF = "put off the next update";

/**
 * The wait for the next update starts anew, since there is nothing new; or it
 * is due in so many minutes.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function putOffUpdate(
  slack: Slack,
  { minutes, ...asked }: {
    channel: string;
    person: string;
    cause: string;
    minutes?: number | undefined;
  },
): Promise<Decision<Changed>> {
  const { person: by } = asked;
  return await change(slack, {
    ...asked,
    what: PUT_OFF,
    decide: (record, at) =>
      minutes === undefined
        ? nothingNew(record, by)
        : snooze(record, { by, at, minutes }),
  });
}
