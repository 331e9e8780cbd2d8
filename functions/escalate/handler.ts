import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { ESCALATE, escalate } from "../../commands/escalate.ts";
import { refused, step } from "../../slack/step.ts";
import { Escalate } from "./definition.ts";

export default SlackFunction(
  Escalate,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, ESCALATE, async (slack) => {
      const { channel_id: channel, user, group, service, minutes } = inputs;
      const asked = await escalate(slack, {
        channel,
        cause: event.function_execution_id,
        person: inputs.person ?? "",
        why: inputs.why,
        users: user ? [user] : [],
        groups: group ? [group] : [],
        services: service ? [service] : [],
        ...(inputs.level ? { level: inputs.level } : {}),
        ...(minutes === undefined ? {} : { minutes }),
        ...(inputs.approved_by ? { approvedBy: inputs.approved_by } : {}),
      });
      return asked.ok ? { outputs: { channel_id: channel } } : refused(asked);
    }),
);
