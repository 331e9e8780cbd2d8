import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { testDaily } from "../../commands/setup/test_daily.ts";
import { step } from "../../slack/step.ts";
import { SelfTest } from "./definition.ts";

export default SlackFunction(
  SelfTest,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "test itself", async (slack) => {
      await testDaily(slack);
      return { outputs: {} };
    }),
);
