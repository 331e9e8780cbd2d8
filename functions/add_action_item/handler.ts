import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { addActionItem } from "../../commands/add_action_item.ts";
import { ITEM_DOINGS } from "../../domain/incident/action_item.ts";
import { refused, step } from "../../slack/step.ts";
import { AddActionItem } from "./definition.ts";

export default SlackFunction(
  AddActionItem,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, ITEM_DOINGS.add, async (slack) => {
      const { channel_id, title, owner = "", due = "", kind = "" } = inputs;
      const cause = event.function_execution_id;
      const added = await addActionItem(slack, {
        channel: channel_id,
        person: inputs.person ?? "",
        cause,
        words: { title, owner, due, does: kind },
      });
      return added.ok
        ? { outputs: { channel_id, action_item: cause } }
        : refused(added);
    }),
);
