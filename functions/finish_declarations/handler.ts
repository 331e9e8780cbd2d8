import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { finishDeclarations } from "../../commands/tick/declarations.ts";
import { connect, step } from "../../slack/step.ts";
import { FinishDeclarations } from "./definition.ts";

export default SlackFunction(
  FinishDeclarations,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "finish declarations", async () => {
      await finishDeclarations(
        () => connect({ client, team_id, event }),
        Date.now(),
      );
      return { outputs: {} };
    }),
);
