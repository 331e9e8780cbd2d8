import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { acknowledge } from "../../commands/acknowledge.ts";
import { answered } from "../../commands/answered.ts";
import { connect, step } from "../../slack/step.ts";
import { Acknowledge } from "./definition.ts";

const WHAT = "acknowledge";

export default SlackFunction(
  Acknowledge,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      WHAT,
      () =>
        answered(
          () => connect({ client, team_id, event }),
          {
            what: WHAT,
            channel: inputs.channel_id,
            person: inputs.person,
            answer: inputs.answer ?? false,
            pressedIn: inputs.pressed_in,
          },
          (slack) =>
            acknowledge(slack, {
              channel: inputs.channel_id,
              person: inputs.person,
              cause: event.function_execution_id,
              pressed: inputs.answer ?? false,
            }),
          ({ record }) => ({ channel_id: record.channel }),
          ({ record }) => `You have acknowledged <#${record.channel}>`,
        ),
    ),
);
