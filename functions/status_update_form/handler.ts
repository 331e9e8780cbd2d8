import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { statusUpdate } from "../../commands/status_update_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { StatusUpdateForm } from "./definition.ts";

export default SlackFunction(
  StatusUpdateForm,
  (asked) => openIncidentForm(asked, statusUpdate),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, statusUpdate),
  )
  .addViewSubmissionHandler(
    statusUpdate.id,
    (sent) => submitIncidentForm(sent, statusUpdate),
  )
  .addViewClosedHandler([CHOOSE, statusUpdate.id], closeForm);
