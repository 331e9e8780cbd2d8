import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { windDown } from "../../commands/wind_down/wind_down.ts";
import { connect, step } from "../../slack/step.ts";
import { WindDown } from "./definition.ts";

export default SlackFunction(
  WindDown,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "put away what is over", async () => {
      await windDown(() => connect({ client, team_id, event }), Date.now());
      return { outputs: {} };
    }),
);
