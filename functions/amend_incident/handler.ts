import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { amend } from "../../commands/amend.ts";
import { AMEND } from "../../domain/incident/amend.ts";
import { refused, step } from "../../slack/step.ts";
import { AmendIncident } from "./definition.ts";

export default SlackFunction(
  AmendIncident,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, AMEND, async (slack) => {
      const { channel_id, title, type, description, person = "" } = inputs;
      const amended = await amend(slack, {
        channel: channel_id,
        cause: event.function_execution_id,
        person,
        ...(title ? { title } : {}),
        ...(type ? { type } : {}),
        ...(description ? { description } : {}),
      });
      return amended.ok ? { outputs: { channel_id } } : refused(amended);
    }),
);
