import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { finishFor } from "../../commands/finish.ts";
import { answer } from "../../domain/messages/answer.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";
import { connect, step } from "../../slack/step.ts";
import { FinishDeclaration } from "./definition.ts";

export default SlackFunction(
  FinishDeclaration,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "finish the declaration",
      async (slack) => {
        const asker = {
          user: inputs.person,
          cause: event.function_execution_id,
        };
        const finished = await finishFor(slack, inputs.declaration, asker);
        if (finished.ok) return { outputs: {} };
        // Who pressed a button is answered; the step itself did not fail.
        await apply(connect({ client, team_id, event }), [{
          kind: "tell_privately",
          user: asker.user,
          key: asker.cause,
          message: answer(finished.message),
        }], FIRST_RUN);
        return { outputs: {} };
      },
    ),
);
