import {
  formFor,
  type Submission,
  submitIncidentForm,
} from "../../../commands/incident_form.ts";
import {
  isFilledIn,
  taskChange,
  taskChosen,
  tasks,
} from "../../../commands/tasks_form.ts";
import type { Slack } from "../../../slack/api.ts";
import type { Acknowledgement } from "../../../slack/form.ts";

/** Saves the first page, or goes on with the task that was chosen to be changed. */
export async function tasksSent(
  connect: () => Slack,
  { view, body }: Submission,
): Promise<Acknowledgement> {
  const { values } = view.state;
  const task = taskChosen(values);
  if (!task) return await submitIncidentForm(connect, tasks, { view, body });
  if (isFilledIn(values)) {
    return {
      response_action: "errors",
      errors: { change: "Save the fields above first, or empty them" },
    };
  }
  const { channel } = JSON.parse(view.private_metadata);
  return {
    response_action: "update",
    view: await formFor(connect(), taskChange(task), channel, body.user.id),
  };
}
