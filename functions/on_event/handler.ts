import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { briefJoiner } from "../../commands/brief_joiner.ts";
import { captureBySign } from "../../commands/capture.ts";
import { hearOfChannel } from "../../commands/look_at_channel.ts";
import { CHANNEL_CHANGES } from "../../domain/incident/channel_change.ts";
import { connect, step } from "../../slack/step.ts";
import { OnEvent } from "./definition.ts";

export default SlackFunction(
  OnEvent,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "follow what happens in the channel",
      async (slack) => {
        const { channel_id: channel, person = "", message_ts: ts } = inputs;
        const how = CHANNEL_CHANGES.find((one) => one === inputs.change);
        if (ts) {
          await captureBySign(() => connect({ client, team_id, event }), {
            channel,
            ts,
            emoji: inputs.emoji ?? "",
            link: inputs.link ?? "",
            person,
          });
        } else if (how) {
          await hearOfChannel(slack, { channel, person, how });
        } else if (person) {
          const inviter = inputs.inviter ?? "";
          await briefJoiner(slack, { channel, person, inviter });
        }
        return { outputs: {} };
      },
    ),
);
