import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answerMention } from "../../commands/answer_mention.ts";
import { connect, step } from "../../slack/step.ts";
import { OnMention } from "./definition.ts";

export default SlackFunction(
  OnMention,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, "answer a mention", async () => {
      await answerMention(() => connect({ client, team_id, event }), {
        channel: inputs.channel_id,
        person: inputs.person,
        ts: inputs.message_ts,
        text: inputs.text,
      });
      return { outputs: {} };
    }),
);
