import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { prepareSetup } from "../../commands/setup/prepare.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { CANCELLED } from "../../domain/declaration/cancelled.ts";
import { reason } from "../../domain/messages/problems.ts";
import { CHANNEL_FIELD, setupForm } from "../../domain/messages/setup_form.ts";
import {
  type Answer,
  type Slack,
  SlackApiError,
  unlessFailed,
} from "../../slack/api.ts";
import { HeldByTwin } from "../../slack/claim.ts";
import {
  type Acknowledgement,
  endForm,
  openForm,
  showInstead,
  valueOf,
} from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { SetupForm } from "./definition.ts";

/** Only submitting or closing the form ends the step. */
type Result = StepResult<{ run: string }>;

export default SlackFunction(
  SetupForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        const view = await openForm(slack, {
          pointer: inputs.interactivity.interactivity_pointer,
          view: setupForm(""),
          person: inputs.person,
          command: "set up",
        });
        if (view) await unlessFailed(() => showChosen(slack, view));
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    "setup",
    ({ view, inputs, body, client, team_id }) =>
      submitted(
        connect({ client, team_id, body }),
        inputs.person,
        valueOf(view.state.values, CHANNEL_FIELD).selected_channel ?? "",
      ),
  )
  .addViewClosedHandler(
    "setup",
    ({ body, client, team_id }) =>
      endForm(connect({ client, team_id, body }), { run: CANCELLED }),
  );

/** Shows the channel that was chosen before. The form works without. */
async function showChosen(slack: Slack, view: Answer): Promise<void> {
  const { announcementChannel } = (await loadTeam(slack)).settings;
  if (!announcementChannel) return;
  await showInstead(slack, view, setupForm(announcementChannel));
}

/** A refusal or a failure stays in the form; otherwise the steps after it go on. */
async function submitted(
  slack: Slack,
  person: string,
  channel: string,
): Promise<Acknowledgement> {
  try {
    const prepared = await prepareSetup(slack, person, channel);
    if (!prepared.ok) return keepOpen(prepared.message);
    await endForm(slack, { run: slack.execution });
    return {};
  } catch (error) {
    if (error instanceof HeldByTwin) return keepOpen(SENT_TWICE);
    if (!(error instanceof SlackApiError)) throw error;
    return keepOpen(`Cannot set up Incd: ${reason(error.code)}`);
  }
}

const SENT_TWICE =
  "Setup has begun. You read in a private message how far it is";

function keepOpen(message: string): Acknowledgement {
  return { response_action: "errors", errors: { [CHANNEL_FIELD]: message } };
}
