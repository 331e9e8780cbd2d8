import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  ANSWER,
  answeredReminder,
  answerReminder,
} from "../../commands/answer_reminder.ts";
import { answered } from "../../commands/answered.ts";
import {
  choseIncident,
  openIncidentForm,
  submitIncidentForm,
} from "../../commands/incident_form.ts";
import {
  editedDraft,
  statusUpdate,
} from "../../commands/status_update_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { endForm } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { AnswerReminder } from "./definition.ts";

type Result = StepResult<Record<string, never>>;

export default SlackFunction(
  AnswerReminder,
  ({ inputs, event, client, team_id }) => {
    const { channel, person, answer, reminder, pressed_in } = inputs;
    return step(
      { client, team_id, event },
      ANSWER,
      async (slack): Promise<Result> => {
        if (answer === "edit") {
          await openIncidentForm(slack, editedDraft(reminder), {
            pointer: inputs.interactivity.interactivity_pointer,
            channel,
            person,
          });
          return { completed: false };
        }
        return await answered(
          () => connect({ client, team_id, event }),
          {
            what: ANSWER,
            channel,
            person,
            answer: true,
            pressedIn: pressed_in,
          },
          (slack) =>
            answerReminder(slack, {
              channel,
              person,
              answer,
              reminder,
              cause: event.function_execution_id,
            }),
          () => ({}),
          answeredReminder,
        );
      },
    );
  },
)
  .addViewSubmissionHandler(
    statusUpdate.id,
    ({ view, body, client, team_id }) =>
      submitIncidentForm(
        () => connect({ client, team_id, body }),
        statusUpdate,
        { view, body },
      ),
  )
  .addViewSubmissionHandler(
    CHOOSE,
    ({ view, body, client, team_id }) =>
      choseIncident(connect({ client, team_id, body }), statusUpdate, {
        view,
        body,
      }),
  )
  .addViewClosedHandler(
    [statusUpdate.id, CHOOSE],
    ({ body, client, team_id }) => endForm(connect({ client, team_id, body })),
  );
