import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
  submitIncidentForm,
} from "../../commands/incident_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { endForm } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { RolesForm } from "./definition.ts";
import { HAND_OVER } from "./views/hand_over.ts";
import { ROLES } from "./views/roles.ts";

/** Only sending or closing the form ends the step. */
type Result = StepResult<Record<string, never>>;

/** What a button says can be forged: anything but the one is the other. */
const formCalled = (id: string) => id === HAND_OVER.id ? HAND_OVER : ROLES;

export default SlackFunction(
  RolesForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        await openIncidentForm(slack, formCalled(inputs.form), {
          pointer: inputs.interactivity.interactivity_pointer,
          channel: inputs.channel ?? "",
          person: inputs.person,
        });
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    [ROLES.id, HAND_OVER.id],
    ({ view, body, client, team_id }) =>
      submitIncidentForm(
        () => connect({ client, team_id, body }),
        formCalled(view.callback_id),
        { view, body },
      ),
  )
  .addViewSubmissionHandler(
    CHOOSE,
    ({ view, body, inputs, client, team_id }) =>
      choseIncident(
        connect({ client, team_id, body }),
        formCalled(inputs.form),
        { view, body },
      ),
  )
  .addViewClosedHandler(
    [ROLES.id, HAND_OVER.id, CHOOSE],
    ({ body, client, team_id }) => endForm(connect({ client, team_id, body })),
  );
