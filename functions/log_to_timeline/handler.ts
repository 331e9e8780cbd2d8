import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { logOpening } from "../../commands/log_opening.ts";
import { note } from "../../commands/note.ts";
import { NOTING, triedWord } from "../../domain/incident/note.ts";
import { noChannel, unknownIncident } from "../../domain/incident/unknown.ts";
import { refused, step, type StepResult } from "../../slack/step.ts";
import { LogToTimeline } from "./definition.ts";

/** The channel, for the step after. */
type Result = StepResult<{ channel_id?: string }>;

export default SlackFunction(
  LogToTimeline,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, NOTING, async (slack): Promise<Result> => {
      const { channel_id: channel, text, happened_at, declaration } = inputs;
      if (!channel) {
        // The form was closed, or another run has the declaration in hand.
        return declaration ? { outputs: {} } : refused(noChannel(NOTING));
      }
      if (text === undefined) {
        return await logOpening(slack, channel)
          ? { outputs: { channel_id: channel } }
          : refused(unknownIncident(NOTING, channel));
      }
      const tried = triedWord(inputs.tried ?? "");
      if (!tried.ok) return refused(tried);
      const noted = await note(slack, {
        channel,
        text,
        tried: tried.value,
        ...(happened_at === undefined ? {} : { at: happened_at * 1000 }),
        cause: event.function_execution_id,
        person: inputs.person ?? "",
      });
      return noted.ok ? { outputs: { channel_id: channel } } : refused(noted);
    }),
);
