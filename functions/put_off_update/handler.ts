import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { PUT_OFF, putOffUpdate } from "../../commands/put_off_update.ts";
import { refused, step } from "../../slack/step.ts";
import { PutOffUpdate } from "./definition.ts";

export default SlackFunction(
  PutOffUpdate,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, PUT_OFF, async (slack) => {
      const result = await putOffUpdate(slack, {
        channel: inputs.channel_id,
        person: inputs.person ?? "",
        minutes: inputs.minutes,
        cause: event.function_execution_id,
      });
      if (!result.ok) return refused(result);
      const { channel, nextUpdateAt } = result.value.record;
      return {
        outputs: {
          channel_id: channel,
          ...(nextUpdateAt
            ? { next_update: Math.floor(nextUpdateAt / 1000) }
            : {}),
        },
      };
    }),
);
