import type { Refusal } from "../../domain/decision.ts";
import { reason } from "../../domain/messages/problems.ts";
import { SlackApiError } from "../../slack/api.ts";
import { HeldByTwin } from "../../slack/claim.ts";
import type { Acknowledgement } from "../../slack/form.ts";

/** Says a refusal below a field; everything typed stays. */
export function refusedBelow(
  field: string,
  { message }: Refusal,
): Acknowledgement {
  return { response_action: "errors", errors: { [field]: message } };
}

/** Says below a field that Slack did not do what was needed, or that the same was sent a moment ago. */
export async function failedBelow(
  field: string,
  run: () => Promise<Acknowledgement>,
): Promise<Acknowledgement> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SlackApiError || error instanceof HeldByTwin)) {
      throw error;
    }
    const why = error instanceof HeldByTwin
      ? "It was sent a moment ago. Press the button again in half a minute"
      : `Slack did not do it: ${reason(error.code)}. Press the button again`;
    return { response_action: "errors", errors: { [field]: why } };
  }
}
