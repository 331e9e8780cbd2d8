import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { logOpening } from "../../commands/log_opening.ts";
import { note } from "../../commands/note.ts";
import { noChannel, unknownIncident } from "../../domain/incident/unknown.ts";
import { refused, step, type StepResult } from "../../slack/step.ts";
import { LogToTimeline } from "./definition.ts";

const WHAT = "log to the timeline";

/** The channel, for the step after. */
type Result = StepResult<{ channel_id?: string }>;

export default SlackFunction(
  LogToTimeline,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, WHAT, async (slack): Promise<Result> => {
      const { channel_id: channel, text, happened_at, declaration } = inputs;
      if (!channel) {
        // The form was closed, or another run has the declaration in hand.
        return declaration ? { outputs: {} } : refused(noChannel(WHAT));
      }
      if (text === undefined) {
        return await logOpening(slack, channel)
          ? { outputs: { channel_id: channel } }
          : refused(unknownIncident(WHAT, channel));
      }
      const noted = await note(slack, {
        channel,
        text,
        ...(happened_at === undefined ? {} : { at: happened_at * 1000 }),
        cause: event.function_execution_id,
        person: "",
      });
      return noted.ok ? { outputs: { channel_id: channel } } : refused(noted);
    }),
);
