import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { tick } from "../../commands/tick.ts";
import { connect, step } from "../../slack/step.ts";
import { OnTick } from "./definition.ts";

export default SlackFunction(
  OnTick,
  ({ client, team_id }) =>
    step({ client, team_id }, "see to what is due", async () => {
      await tick(() => connect({ client, team_id }), Date.now());
      return { outputs: {} };
    }),
);
