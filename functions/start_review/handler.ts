import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answered } from "../../commands/answered.ts";
import { startReview } from "../../commands/start_review.ts";
import { START_REVIEW } from "../../domain/incident/review.ts";
import { reviewIsThere } from "../../domain/messages/review.ts";
import { connect, step } from "../../slack/step.ts";
import { StartReview } from "./definition.ts";

export default SlackFunction(
  StartReview,
  ({ inputs, event, client, team_id }) => {
    const { channel_id: channel, person } = inputs;
    const context = { client, team_id, event };
    return step(context, START_REVIEW, () =>
      answered(
        () => connect(context),
        {
          what: START_REVIEW,
          channel,
          person,
          answer: inputs.answer ?? false,
          pressedIn: inputs.pressed_in || channel,
        },
        (slack) =>
          startReview(slack, {
            channel,
            person,
            cause: event.function_execution_id,
          }),
        ({ record }) => ({
          channel_id: record.channel,
          link: record.review?.document?.url ?? "",
        }),
        ({ record }) => reviewIsThere(record),
      ));
  },
);
