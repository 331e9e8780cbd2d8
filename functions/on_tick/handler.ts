import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { runTick } from "../../commands/tick/tick.ts";
import { pagerDuty } from "../../pagers/pagerduty.ts";
import { connect, step } from "../../slack/step.ts";
import { OnTick } from "./definition.ts";

export default SlackFunction(
  OnTick,
  ({ event, client, team_id, env }) =>
    step({ client, team_id, event }, "see to what is due", async () => {
      await runTick(
        () => connect({ client, team_id, event }),
        Date.now(),
        pagerDuty(env),
      );
      return { outputs: {} };
    }),
);
