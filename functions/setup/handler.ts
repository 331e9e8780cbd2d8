import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { setUp } from "../../commands/setup/set_up.ts";
import { CANCELLED } from "../../domain/declaration/cancelled.ts";
import { step } from "../../slack/step.ts";
import { SetupStep } from "./definition.ts";

export default SlackFunction(
  SetupStep,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, "set up Incd", async (slack) => {
      if (inputs.run !== CANCELLED) {
        await setUp(slack, { cause: inputs.run, by: inputs.person });
      }
      return { outputs: {} };
    }),
);
