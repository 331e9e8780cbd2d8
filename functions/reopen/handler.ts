import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { reopen } from "../../commands/reopen.ts";
import { REOPEN } from "../../domain/incident/reopen.ts";
import { refused, step } from "../../slack/step.ts";
import { Reopen } from "./definition.ts";

export default SlackFunction(
  Reopen,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, REOPEN, async (slack) => {
      const result = await reopen(slack, {
        channel: inputs.channel_id,
        cause: event.function_execution_id,
        person: inputs.person ?? "",
        why: inputs.why,
        status: inputs.status,
      });
      return result.ok
        ? { outputs: { channel_id: result.value.record.channel } }
        : refused(result);
    }),
);
