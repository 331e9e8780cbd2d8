import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { postUpdate } from "../../commands/post_update.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import { STATUS_NAMES } from "../../domain/incident/status.ts";
import { UPDATE } from "../../domain/incident/update.ts";
import { refused, step } from "../../slack/step.ts";
import { PostUpdate } from "./definition.ts";

export default SlackFunction(
  PostUpdate,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, UPDATE, async (slack) => {
      const { channel_id, person, text, next_update_minutes } = inputs;
      const result = await postUpdate(slack, {
        channel: channel_id,
        cause: event.function_execution_id,
        person: person ?? "",
        text: text ?? "",
        ...filled("status", inputs.status),
        ...filled("severity", inputs.severity),
        ...filled("impact", inputs.impact),
        ...(next_update_minutes === undefined
          ? {}
          : { nextMinutes: next_update_minutes }),
      });
      if (!result.ok) return refused(result);
      const { channel, lifecycle, severityName } = result.value.record;
      return {
        outputs: {
          channel_id: channel,
          status: STATUS_NAMES[statusOf(lifecycle)],
          severity: severityName,
        },
      };
    }),
);

/** An empty input of Workflow Builder leaves things as they are. */
function filled(name: string, text: string | undefined) {
  return text?.trim() ? { [name]: text.trim() } : {};
}
