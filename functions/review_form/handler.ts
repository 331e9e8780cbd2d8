import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { review } from "../../commands/review_form.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { saveAsTemplate } from "../../commands/template_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { ReviewForm } from "./definition.ts";

/** What a button says can be forged: anything but the one is the other. */
const formCalled = (id: string) =>
  id === saveAsTemplate.id ? saveAsTemplate : review;

export default SlackFunction(
  ReviewForm,
  (asked) => openIncidentForm(asked, formCalled(asked.inputs.form)),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, formCalled(sent.inputs.form)),
  )
  .addViewSubmissionHandler(
    [review.id, saveAsTemplate.id],
    (sent) => submitIncidentForm(sent, formCalled(sent.view.callback_id)),
  )
  .addViewClosedHandler([CHOOSE, review.id, saveAsTemplate.id], closeForm);
