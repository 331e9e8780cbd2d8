import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
  submitIncidentForm,
} from "../../commands/incident_form.ts";
import { amendment } from "../../commands/amend_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { endForm } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { AmendForm } from "./definition.ts";

/** Only sending or closing the form ends the step. */
type Result = StepResult<Record<string, never>>;

export default SlackFunction(
  AmendForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        await openIncidentForm(slack, amendment, {
          pointer: inputs.interactivity.interactivity_pointer,
          channel: inputs.channel ?? "",
          person: inputs.person,
        });
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    amendment.id,
    ({ view, body, client, team_id }) =>
      submitIncidentForm(
        () => connect({ client, team_id, body }),
        amendment,
        { view, body },
      ),
  )
  .addViewSubmissionHandler(
    CHOOSE,
    ({ view, body, client, team_id }) =>
      choseIncident(connect({ client, team_id, body }), amendment, {
        view,
        body,
      }),
  )
  .addViewClosedHandler(
    [amendment.id, CHOOSE],
    ({ body, client, team_id }) => endForm(connect({ client, team_id, body })),
  );
