import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { giveTask } from "../../commands/give_task.ts";
import { refused, step } from "../../slack/step.ts";
import { GiveTask } from "./definition.ts";

export default SlackFunction(
  GiveTask,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, "give a task", async (slack) => {
      const cause = event.function_execution_id;
      const given = await giveTask(slack, {
        channel: inputs.channel_id,
        person: inputs.person ?? "",
        cause,
        title: inputs.title,
        owner: inputs.owner ?? "",
      });
      return given.ok
        ? { outputs: { channel_id: inputs.channel_id, task: cause } }
        : refused(given);
    }),
);
