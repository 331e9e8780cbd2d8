import type { RefusalCode } from "../domain/decision.ts";
import { done } from "../domain/messages/done.ts";
import { withNotice } from "../domain/messages/incident_form.ts";
import { reason } from "../domain/messages/problems.ts";
import { type Answer, SlackApiError } from "../slack/api.ts";
import { HeldByTwin } from "../slack/claim.ts";
import { type Acknowledgement, endForm } from "../slack/form.ts";
import { connect } from "../slack/step.ts";
import { whisper } from "./answered.ts";
import type { IncidentForm, SentForm } from "./incident_form.ts";

/**
 * Runs what was submitted. A refusal or failure stays in the form, with
 * everything still in it.
 */
export async function submitIncidentForm(
  sent: SentForm,
  form: IncidentForm,
): Promise<Acknowledgement> {
  const slack = connect(sent);
  const { view } = sent;
  const { channel, ...metadata } = JSON.parse(view.private_metadata);
  const person = sent.body.user.id;
  try {
    const result = await form.submit(slack, {
      channel,
      person,
      cause: slack.execution,
      values: view.state.values,
      metadata,
    });
    if (!result.ok) {
      return keepOpen(form, view, result.code, result.message);
    }
    await endForm(slack);
    const { unfinished } = result.value;
    if (unfinished.length) {
      const message = done("Done, but not everybody sees it yet", unfinished);
      await whisper(connect(sent), { channel, person, message });
    }
    return {};
  } catch (error) {
    if (!(error instanceof SlackApiError || error instanceof HeldByTwin)) {
      throw error;
    }
    // Sent before, and either at work or broken off: nobody knows which.
    const why = error instanceof HeldByTwin
      ? "it was sent a moment ago. Look at the card; if it is not there in half a minute, send it again"
      : reason(error.code);
    return {
      response_action: "update",
      view: withNotice(view, `Cannot ${form.what}: ${why}`),
    };
  }
}

function keepOpen(
  form: IncidentForm,
  view: Answer,
  code: RefusalCode,
  sentence: string,
): Acknowledgement {
  // Under a field Slack shows a person's id as it stands, not the name.
  const field = /<[@#!]/.test(sentence) ? undefined : form.fieldOf?.(code);
  return field
    ? { response_action: "errors", errors: { [field]: sentence } }
    : { response_action: "update", view: withNotice(view, sentence) };
}
