import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answerAsk, closeQuestion } from "../../commands/answer_ask.ts";
import { answered } from "../../commands/answered.ts";
import { ANSWER_ASK } from "../../domain/incident/answer_ask.ts";
import { askSettled } from "../../domain/messages/ask.ts";
import type { Slack } from "../../slack/api.ts";
import { connect, step } from "../../slack/step.ts";
import { AnswerAsk } from "./definition.ts";

export default SlackFunction(
  AnswerAsk,
  ({ inputs, event, client, team_id }) => {
    const { channel_id: channel, person, reply, instead } = inputs;
    const { pressed_in: pressedIn = "", pressed_on: pressedOn = "" } = inputs;
    const run = async (slack: Slack) => {
      const result = await answerAsk(slack, {
        channel,
        cause: event.function_execution_id,
        person,
        ask: inputs.ask ?? "",
        reply,
        ...(instead ? { instead } : {}),
      });
      if (result.ok) {
        await closeQuestion(slack, result.value, {
          channel: pressedIn,
          ts: pressedOn,
        });
      }
      return result;
    };
    return step({ client, team_id, event }, ANSWER_ASK, () =>
      answered(
        () => connect({ client, team_id, event }),
        {
          what: ANSWER_ASK,
          channel,
          person,
          answer: inputs.answer ?? false,
          pressedIn: inputs.pressed_in,
        },
        run,
        ({ record }) => ({ channel_id: record.channel }),
        // Where the question was, its answer stands by now.
        pressedOn ? undefined : ({ record }) => askSettled(record),
      ));
  },
);
