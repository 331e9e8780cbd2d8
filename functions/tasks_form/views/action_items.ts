import {
  actionItems,
  isItemFilledIn,
  itemChange,
} from "../../../commands/action_items_form.ts";
import { formFor, type SentForm } from "../../../commands/incident_form.ts";
import { submitIncidentForm } from "../../../commands/submit_form.ts";
import type { Acknowledgement } from "../../../slack/form.ts";
import { valueOf } from "../../../slack/form.ts";
import { connect } from "../../../slack/step.ts";

/** Saves the first page, or goes on with the one that was chosen to be changed. */
export async function actionItemsSent(
  sent: SentForm,
): Promise<Acknowledgement> {
  const { view, body } = sent;
  const { values } = view.state;
  const item = valueOf(values, "change").selected_option?.value;
  if (!item) return await submitIncidentForm(sent, actionItems);
  if (isItemFilledIn(values)) {
    return {
      response_action: "errors",
      errors: { change: "Save the fields above first, or empty them" },
    };
  }
  const { channel } = JSON.parse(view.private_metadata);
  return {
    response_action: "update",
    view: await formFor(connect(sent), itemChange(item), channel, body.user.id),
  };
}
