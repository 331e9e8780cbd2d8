import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answered } from "../../commands/answered.ts";
import { follow, following } from "../../commands/follow.ts";
import { connect, step } from "../../slack/step.ts";
import { Follow } from "./definition.ts";

const WHAT = "follow";

export default SlackFunction(
  Follow,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, WHAT, () =>
      answered(
        () => connect({ client, team_id, event }),
        {
          what: WHAT,
          channel: inputs.channel_id,
          person: inputs.person,
          answer: inputs.answer ?? false,
          // A follower sees nothing change, wherever they pressed.
          pressedIn: inputs.pressed_in ?? "",
        },
        (slack) =>
          follow(slack, {
            channel: inputs.channel_id,
            person: inputs.person,
            cause: event.function_execution_id,
            wanted: inputs.follow,
            pressed: inputs.answer ?? false,
          }),
        ({ record }) => ({ channel_id: record.channel }),
        following,
      )),
);
