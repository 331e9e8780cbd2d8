import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { amendment } from "../../commands/amend_form.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { AmendForm } from "./definition.ts";

export default SlackFunction(
  AmendForm,
  (asked) => openIncidentForm(asked, amendment),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, amendment),
  )
  .addViewSubmissionHandler(
    amendment.id,
    (sent) => submitIncidentForm(sent, amendment),
  )
  .addViewClosedHandler([CHOOSE, amendment.id], closeForm);
