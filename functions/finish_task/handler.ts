import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answered } from "../../commands/answered.ts";
import { answerTask } from "../../commands/answer_task.ts";
import { TASK_DOINGS, taskAnswer } from "../../domain/incident/tasks.ts";
import { taskAnswered } from "../../domain/messages/task.ts";
import { connect, refused, step } from "../../slack/step.ts";
import { FinishTask } from "./definition.ts";

export default SlackFunction(
  FinishTask,
  ({ inputs, event, client, team_id }) => {
    const { channel_id: channel, person, task } = inputs;
    const context = { client, team_id, event };
    const outcome = taskAnswer(inputs.outcome || "done");
    const what = outcome.ok ? TASK_DOINGS[outcome.value] : "finish the task";
    return step(context, what, async () =>
      outcome.ok
        ? await answered(
          () => connect(context),
          {
            what,
            channel,
            person,
            answer: inputs.answer ?? false,
            pressedIn: inputs.pressed_in || channel,
          },
          (slack) =>
            answerTask(slack, {
              channel,
              person,
              cause: event.function_execution_id,
              task,
              answer: outcome.value,
            }),
          ({ record }) => ({ channel_id: record.channel }),
          ({ record, entry: { event } }) =>
            taskAnswered(
              record,
              { task, title: "title" in event ? event.title ?? "" : "" },
              outcome.value,
            ),
        )
        : refused(outcome));
  },
);
