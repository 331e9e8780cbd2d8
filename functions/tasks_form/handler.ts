import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { actionItems, itemChange } from "../../commands/action_items_form.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { taskChange, tasks } from "../../commands/tasks_form.ts";
import {
  ACTION_ITEM_CHANGE,
  ACTION_ITEMS,
} from "../../domain/messages/action_items_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { TASK_CHANGE, TASKS } from "../../domain/messages/tasks_form.ts";
import { closeForm } from "../../slack/form.ts";
import { TasksForm } from "./definition.ts";
import { actionItemsSent } from "./views/action_items.ts";
import { tasksSent } from "./views/tasks.ts";

const formCalled = (id: string | undefined) =>
  id === ACTION_ITEMS ? actionItems : tasks;

export default SlackFunction(
  TasksForm,
  (asked) => openIncidentForm(asked, formCalled(asked.inputs.form)),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, formCalled(sent.inputs.form)),
  )
  .addViewSubmissionHandler(TASKS, tasksSent)
  .addViewSubmissionHandler(ACTION_ITEMS, actionItemsSent)
  .addViewSubmissionHandler(
    TASK_CHANGE,
    (sent) => {
      const { task } = JSON.parse(sent.view.private_metadata ?? "{}");
      return submitIncidentForm(sent, taskChange(task));
    },
  )
  .addViewSubmissionHandler(
    ACTION_ITEM_CHANGE,
    (sent) => {
      const { item } = JSON.parse(sent.view.private_metadata ?? "{}");
      return submitIncidentForm(sent, itemChange(item));
    },
  )
  .addViewClosedHandler(
    [CHOOSE, TASKS, TASK_CHANGE, ACTION_ITEMS, ACTION_ITEM_CHANGE],
    closeForm,
  );
