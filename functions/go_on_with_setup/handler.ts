import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { goOnWithSetup } from "../../commands/setup/go_on.ts";
import { step } from "../../slack/step.ts";
import { GoOnWithSetup } from "./definition.ts";

export default SlackFunction(
  GoOnWithSetup,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "go on with Setup", async (slack) => {
      await goOnWithSetup(slack);
      return { outputs: {} };
    }),
);
