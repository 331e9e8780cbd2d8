import type { Decision } from "../domain/decision.ts";
import {
  clocksSubject,
  EDIT_CLOCKS,
  editClocks as decide,
  type WantedClock,
} from "../domain/incident/edit_clocks.ts";
import type { ClockEdit } from "../domain/incident/end_events.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/**
 * Sets clocks by hand. Of two people at once the second is judged on what the
 * first has set.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function editClocks(
  slack: Slack,
  { wanted, how, why, ...asked }: {
    channel: string;
    /** Slack user id. */
    person: string;
    cause: string;
    wanted: WantedClock[];
    how: ClockEdit["how"];
    why: string;
  },
): Promise<Decision<Changed>> {
  return await change(slack, {
    ...asked,
    what: EDIT_CLOCKS,
    subject: clocksSubject,
    decide: (record, at) =>
      decide(record, { by: asked.person, wanted, how, why }, at),
  });
}
