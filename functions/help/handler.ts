import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { help } from "../../commands/help.ts";
import { step } from "../../slack/step.ts";
import { Help } from "./definition.ts";

export default SlackFunction(
  Help,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, "help", async (slack) => {
      await help(slack, inputs);
      return { outputs: {} };
    }),
);
