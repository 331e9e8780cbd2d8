import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { seeToAlerts } from "../../commands/tick/alerts.ts";
import { finishDeclarations } from "../../commands/tick/declarations.ts";
import { Pieces } from "../../commands/tick/pieces.ts";
import { connect, step } from "../../slack/step.ts";
import { FinishDeclarations } from "./definition.ts";

export default SlackFunction(
  FinishDeclarations,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "finish what broke off", async () => {
      const now = Date.now();
      const pieces = new Pieces(now);
      const connected = () => connect({ client, team_id, event });
      await finishDeclarations(connected, now, pieces);
      await seeToAlerts(connected, now, pieces);
      pieces.end();
      return { outputs: {} };
    }),
);
