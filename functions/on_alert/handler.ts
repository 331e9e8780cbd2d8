import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { takeIn, type TakenIn } from "../../commands/alerts/take_in.ts";
import { CANCELLED } from "../../domain/declaration/cancelled.ts";
import { flatAlert } from "../../domain/monitors/flat.ts";
import { step } from "../../slack/step.ts";
import { OnAlert } from "./definition.ts";

export default SlackFunction(
  OnAlert,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, "take in the alert", async (slack) => {
      const taken = await takeIn(slack, {
        id: event.function_execution_id,
        monitor: inputs.monitor ?? "",
        flat: flatAlert(inputs),
      });
      return { outputs: outputs(taken) };
    }),
);

/** Only where an incident was opened the next steps have anything to do. */
function outputs(taken: TakenIn) {
  if (taken.kind !== "counted" || !taken.opened) {
    return { declaration: CANCELLED };
  }
  const { channel, cardTs, cause, roles } = taken.opened;
  return {
    channel_id: channel,
    card: cardTs,
    declaration: cause,
    ...(roles.commander ? { incident_commander: roles.commander } : {}),
    ...(roles.technical_lead ? { technical_lead: roles.technical_lead } : {}),
    ...(roles.communications_lead
      ? { communications_lead: roles.communications_lead }
      : {}),
  };
}
