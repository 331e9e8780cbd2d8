import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { clocks } from "../../commands/clocks_form.ts";
import {
  choseIncident,
  openIncidentForm,
} from "../../commands/incident_form.ts";
import { reopening } from "../../commands/reopen_form.ts";
import { resolving, sentResolve } from "../../commands/resolve_form.ts";
import {
  sentStatusUpdate,
  statusUpdate,
} from "../../commands/status_update_form.ts";
import { declining, merging } from "../../commands/triage_forms.ts";
import { submitIncidentForm } from "../../commands/submit_form.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { closeForm } from "../../slack/form.ts";
import { StatusUpdateForm } from "./definition.ts";

const RESOLVE = resolving();

/** What a trigger says can be forged: anything unknown is a status update. */
const formCalled = (id: string) =>
  [RESOLVE, reopening, clocks, declining, merging].find((form) =>
    form.id === id
  ) ?? statusUpdate;

export default SlackFunction(
  StatusUpdateForm,
  (asked) => openIncidentForm(asked, formCalled(asked.inputs.form)),
)
  .addViewSubmissionHandler(
    CHOOSE,
    (sent) => choseIncident(sent, formCalled(sent.inputs.form)),
  )
  .addViewSubmissionHandler(statusUpdate.id, sentStatusUpdate)
  .addViewSubmissionHandler(RESOLVE.id, sentResolve)
  .addViewSubmissionHandler(
    [reopening.id, clocks.id, declining.id, merging.id],
    (sent) => submitIncidentForm(sent, formCalled(sent.view.callback_id)),
  )
  .addViewClosedHandler(
    [
      CHOOSE,
      statusUpdate.id,
      RESOLVE.id,
      reopening.id,
      clocks.id,
      declining.id,
      merging.id,
    ],
    closeForm,
  );
