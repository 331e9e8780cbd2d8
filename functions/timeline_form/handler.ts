import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { TIMELINE, turnTimeline } from "../../commands/show_timeline.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { TimelineForm } from "./definition.ts";
import { ADD } from "./views/add.ts";
import { DECIDE } from "./views/decide.ts";

const viewCalled = (id: string) =>
  [ADD, DECIDE].find((form) => form.id === id) ?? TIMELINE;

export default SlackFunction(
  TimelineForm,
  (asked) => openIncidentForm(asked, viewCalled(asked.inputs.form)),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, viewCalled(sent.inputs.form)),
  )
  .addViewSubmissionHandler(ADD.id, (sent) => submitIncidentForm(sent, ADD))
  .addViewSubmissionHandler(
    DECIDE.id,
    (sent) => submitIncidentForm(sent, DECIDE),
  )
  .addViewSubmissionHandler(TIMELINE.id, turnTimeline)
  .addViewClosedHandler([CHOOSE, ADD.id, DECIDE.id, TIMELINE.id], closeForm);
