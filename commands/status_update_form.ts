import { allow } from "../domain/decision.ts";
import { whyOutdated } from "../domain/incident/reminder_answers.ts";
import { UPDATE } from "../domain/incident/update.ts";
import {
  AS_SEVERITY,
  type DrawnUpdate,
  drawnUpdate,
  STATUS_UPDATE,
  statusUpdateForm,
  updateFieldOf,
} from "../domain/messages/status_update_form.ts";
import { fingerprint } from "../domain/text.ts";
import { type Acknowledgement, valueOf, type Values } from "../slack/form.ts";
import { connect } from "../slack/step.ts";
import { formFor, type IncidentForm, type SentForm } from "./incident_form.ts";
import { postUpdate, type WantedUpdate } from "./post_update.ts";
import { resolving } from "./resolve_form.ts";
import { submitIncidentForm } from "./submit_form.ts";

/** The form behind *Status update*. */
export const statusUpdate: IncidentForm = {
  id: STATUS_UPDATE,
  title: "Status update",
  command: "status",
  what: UPDATE,
  fieldOf: updateFieldOf,
  view: ({ record, team }) =>
    allow({
      view: statusUpdateForm(record, team.settings.severities),
      metadata: drawnUpdate(record),
    }),
  submit: (slack, { values, metadata, ...asked }) =>
    postUpdate(slack, { ...asked, ...said(values, metadata as DrawnUpdate) }),
};

/** The same form behind *Edit* in a reminder, with its draft. */
export function editedDraft(reminder: string): IncidentForm {
  return {
    ...statusUpdate,
    view: ({ record, team }) => {
      const { draft } = record;
      const text = draft?.reminder === reminder ? draft.text : "";
      return whyOutdated(record, reminder) ?? allow({
        view: statusUpdateForm(record, team.settings.severities, text),
        metadata: drawnUpdate(record),
      });
    },
  };
}

/** Goes on with *Resolve* where that was chosen, with the words kept; else posts. */
export async function sentStatusUpdate(
  sent: SentForm,
): Promise<Acknowledgement> {
  const { view, body } = sent;
  const { channel, ...drawn } = JSON.parse(view.private_metadata);
  const { status, severity, text, impact } = said(view.state.values, drawn);
  if (status !== "resolved") {
    return await submitIncidentForm(sent, statusUpdate);
  }
  if (severity) {
    return {
      response_action: "errors",
      errors: { severity: "Post another severity by itself, then resolve" },
    };
  }
  const form = resolving({ text, customers: impact ?? "" });
  return {
    response_action: "update",
    view: await formFor(connect(sent), form, channel, body.user.id),
  };
}

/** Only what the person changed: what others changed meanwhile is not taken back. */
function said(
  values: Values,
  drawn: DrawnUpdate,
): Omit<WantedUpdate, "channel" | "cause" | "person"> {
  const chosen = (field: string): string =>
    valueOf(values, field).selected_option?.value ?? "";
  const typed = (field: string): string => valueOf(values, field).value ?? "";
  const [status, severity, next] = ["status", "severity", "next"].map(chosen);
  const impact = typed("impact").trim();
  return {
    text: typed("text"),
    ...(status && status !== drawn.status ? { status } : {}),
    ...(severity && severity !== drawn.severity ? { severity } : {}),
    ...(fingerprint(impact) === drawn.impact ? {} : { impact }),
    ...(next && next !== AS_SEVERITY ? { nextMinutes: Number(next) } : {}),
  };
}
