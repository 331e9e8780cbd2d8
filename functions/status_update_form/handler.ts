import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
  submitIncidentForm,
} from "../../commands/incident_form.ts";
import { statusUpdate } from "../../commands/status_update_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { endForm } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { StatusUpdateForm } from "./definition.ts";

/** Only sending or closing the form ends the step. */
type Result = StepResult<Record<string, never>>;

export default SlackFunction(
  StatusUpdateForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        await openIncidentForm(slack, statusUpdate, {
          pointer: inputs.interactivity.interactivity_pointer,
          channel: inputs.channel ?? "",
          person: inputs.person,
        });
        return { completed: false };
      },
    ),
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
