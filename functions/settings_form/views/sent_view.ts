import type { Filled } from "../../../domain/settings/parts/part.ts";
import { unlessFailed } from "../../../slack/api.ts";
import type { Acknowledgement } from "../../../slack/form.ts";

/** What of a sent view the forms read: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export interface SentView {
  id: string;
  hash: string;
  root_view_id: string | null;
  previous_view_id: string | null;
  private_metadata: string;
  state: { values: Filled };
  blocks: { type: string; block_id?: string }[];
}

/** A view as Slack sends it; the SDK's type leaves out where it lies. */
export function sentView(view: object): SentView {
  return view as SentView;
}

/** The first field of a view: where a sentence stands that is about all of it. */
export function firstField({ blocks }: SentView): string {
  return blocks.find(({ type }) => type === "input")!.block_id!;
}

/** Says below a field that Slack did not do what was needed; everything typed stays. */
export function failedBelow(
  field: string,
  run: () => Promise<Acknowledgement>,
): Promise<Acknowledgement> {
  return unlessFailed(run, ({ code }) => ({
    response_action: "errors",
    errors: {
      [field]: `Slack said "${code}". Press the button again in a moment`,
    },
  }));
}
