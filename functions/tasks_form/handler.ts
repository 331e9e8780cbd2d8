import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
  submitIncidentForm,
} from "../../commands/incident_form.ts";
import { taskChange, tasks } from "../../commands/tasks_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { TASK_CHANGE, TASKS } from "../../domain/messages/tasks_form.ts";
import { endForm } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { TasksForm } from "./definition.ts";
import { tasksSent } from "./views/tasks.ts";

export default SlackFunction(
  TasksForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the tasks",
      async (slack): Promise<StepResult<Record<string, never>>> => {
        await openIncidentForm(slack, tasks, {
          pointer: inputs.interactivity.interactivity_pointer,
          channel: inputs.channel ?? "",
          person: inputs.person,
        });
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    CHOOSE,
    ({ view, body, client, team_id }) =>
      choseIncident(connect({ client, team_id, body }), tasks, { view, body }),
  )
  .addViewSubmissionHandler(
    TASKS,
    ({ view, body, client, team_id }) =>
      tasksSent(() => connect({ client, team_id, body }), { view, body }),
  )
  .addViewSubmissionHandler(
    TASK_CHANGE,
    ({ view, body, client, team_id }) =>
      submitIncidentForm(
        () => connect({ client, team_id, body }),
        taskChange(JSON.parse(view.private_metadata ?? "{}").task),
        { view, body },
      ),
  )
  .addViewClosedHandler(
    [CHOOSE, TASKS, TASK_CHANGE],
    ({ body, client, team_id }) => endForm(connect({ client, team_id, body })),
  );
