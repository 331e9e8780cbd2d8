import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { taskChange, tasks } from "../../commands/tasks_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { TASK_CHANGE, TASKS } from "../../domain/messages/tasks_form.ts";
import { closeForm } from "../../slack/form.ts";
import { TasksForm } from "./definition.ts";
import { tasksSent } from "./views/tasks.ts";

export default SlackFunction(
  TasksForm,
  (asked) => openIncidentForm(asked, tasks),
)
  .addViewSubmissionHandler(CHOOSE, (sent) => choseIncident(sent, tasks))
  .addViewSubmissionHandler(TASKS, tasksSent)
  .addViewSubmissionHandler(
    TASK_CHANGE,
    (sent) => {
      const { task } = JSON.parse(sent.view.private_metadata ?? "{}");
      return submitIncidentForm(sent, taskChange(task));
    },
  )
  .addViewClosedHandler([CHOOSE, TASKS, TASK_CHANGE], closeForm);
