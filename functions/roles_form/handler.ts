import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  type IncidentForm,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { SOMEONE_ELSE } from "../../domain/messages/ask.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { RolesForm } from "./definition.ts";
import { ESCALATION } from "./views/escalate.ts";
import { HAND_OVER } from "./views/hand_over.ts";
import { ROLES } from "./views/roles.ts";
import { someoneElse } from "./views/someone_else.ts";

const FORMS = [ROLES.id, HAND_OVER.id, ESCALATION.id, SOMEONE_ELSE];

/** What a button says can be forged: anything unknown is the form of the roles. */
function formCalled(word: string): IncidentForm {
  const [id, ...about] = word.split("/");
  if (id === SOMEONE_ELSE) return someoneElse(about.join("/"));
  return [HAND_OVER, ESCALATION].find((form) => form.id === id) ?? ROLES;
}

export default SlackFunction(
  RolesForm,
  (asked) => openIncidentForm(asked, formCalled(asked.inputs.form)),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, formCalled(sent.inputs.form)),
  )
  .addViewSubmissionHandler(
    FORMS,
    (sent) => submitIncidentForm(sent, formCalled(sent.view.callback_id)),
  )
  .addViewClosedHandler([CHOOSE, ...FORMS], closeForm);
