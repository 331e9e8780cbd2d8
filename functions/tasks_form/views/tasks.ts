import { formFor, type SentForm } from "../../../commands/incident_form.ts";
import { submitIncidentForm } from "../../../commands/submit_form.ts";
import {
  isFilledIn,
  taskChange,
  taskChosen,
  tasks,
} from "../../../commands/tasks_form.ts";
import type { Acknowledgement } from "../../../slack/form.ts";
import { connect } from "../../../slack/step.ts";

/** Saves the first page, or goes on with the task that was chosen to be changed. */
export async function tasksSent(sent: SentForm): Promise<Acknowledgement> {
  const { view, body } = sent;
  const { values } = view.state;
  const task = taskChosen(values);
  if (!task) return await submitIncidentForm(sent, tasks);
  if (isFilledIn(values)) {
    return {
      response_action: "errors",
      errors: { change: "Save the fields above first, or empty them" },
    };
  }
  const { channel } = JSON.parse(view.private_metadata);
  return {
    response_action: "update",
    view: await formFor(connect(sent), taskChange(task), channel, body.user.id),
  };
}
