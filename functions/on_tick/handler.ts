import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { tick } from "../../commands/tick.ts";
import { connect, step } from "../../slack/step.ts";
import { OnTick } from "./definition.ts";

export default SlackFunction(
  OnTick,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "see to what is due", async () => {
      await tick(() => connect({ client, team_id, event }), Date.now());
      return { outputs: {} };
    }),
);
