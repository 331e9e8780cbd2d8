import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { undoSettings } from "../../commands/settings/undo_settings.ts";
import { answer } from "../../domain/messages/answer.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";
import { connect, step } from "../../slack/step.ts";
import { SettingsUndo } from "./definition.ts";

export default SlackFunction(
  SettingsUndo,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "undo the change of the settings",
      async (slack) => {
        const { change, person } = inputs;
        const undone = await undoSettings(slack, { change, by: person });
        if (undone.kind === "saved") {
          await undone.conclude();
          return { outputs: {} };
        }
        // Who pressed a button is answered; the step itself did not fail.
        await apply(connect({ client, team_id, event }), [{
          kind: "tell_privately",
          user: person,
          key: `${event.function_execution_id}/answer`,
          message: answer(undone.refusal.message),
        }], FIRST_RUN);
        return { outputs: {} };
      },
    ),
);
