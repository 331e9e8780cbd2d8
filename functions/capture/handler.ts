import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { captureNamed } from "../../commands/capture.ts";
import { CAPTURING } from "../../domain/incident/capture.ts";
import { connect, refused, step } from "../../slack/step.ts";
import { Capture } from "./definition.ts";

export default SlackFunction(
  Capture,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, CAPTURING, async () => {
      const { channel_id, message, as = "", person = "" } = inputs;
      const kept = await captureNamed(
        () => connect({ client, team_id, event }),
        { channel: channel_id, message, as, person },
      );
      return kept.ok
        ? { outputs: { channel_id, is_new: kept.value !== undefined } }
        : refused(kept);
    }),
);
