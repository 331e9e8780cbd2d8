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
} from "../../commands/incident_form.ts";
import { sentResolve } from "../../commands/resolve_form.ts";
import {
  editedDraft,
  sentStatusUpdate,
  statusUpdate,
} from "../../commands/status_update_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { RESOLVE_FORM } from "../../domain/messages/resolve_form.ts";
import { closeForm } from "../../slack/form.ts";
import { connect, step } from "../../slack/step.ts";
import { AnswerReminder } from "./definition.ts";

export default SlackFunction(
  AnswerReminder,
  (asked) => {
    const { channel, person, answer, reminder, pressed_in } = asked.inputs;
    if (answer === "edit") {
      return openIncidentForm(asked, editedDraft(reminder));
    }
    const cause = asked.event.function_execution_id;
    return step(asked, ANSWER, () =>
      answered(
        () => connect(asked),
        { what: ANSWER, channel, person, answer: true, pressedIn: pressed_in },
        (slack) =>
          answerReminder(slack, { channel, person, answer, reminder, cause }),
        () => ({}),
        answeredReminder,
      ));
  },
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, statusUpdate),
  )
  .addViewSubmissionHandler(statusUpdate.id, sentStatusUpdate)
  .addViewSubmissionHandler(RESOLVE_FORM, sentResolve)
  .addViewClosedHandler([CHOOSE, statusUpdate.id, RESOLVE_FORM], closeForm);
