import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { RolesForm } from "./definition.ts";
import { HAND_OVER } from "./views/hand_over.ts";
import { ROLES } from "./views/roles.ts";

/** What a button says can be forged: anything but the one is the other. */
const formCalled = (id: string) => id === HAND_OVER.id ? HAND_OVER : ROLES;

export default SlackFunction(
  RolesForm,
  (asked) => openIncidentForm(asked, formCalled(asked.inputs.form)),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, formCalled(sent.inputs.form)),
  )
  .addViewSubmissionHandler(
    [ROLES.id, HAND_OVER.id],
    (sent) => submitIncidentForm(sent, formCalled(sent.view.callback_id)),
  )
  .addViewClosedHandler([CHOOSE, ROLES.id, HAND_OVER.id], closeForm);
