import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { mute } from "../../commands/alerts/mute.ts";
import { checkRight } from "../../commands/settings/check_right.ts";
import { findMonitors } from "../../datastores/monitors/store.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import type { Modal } from "../../domain/messages/modal.ts";
import {
  monitorsClosed,
  monitorsLoading,
  monitorsView,
} from "../../domain/messages/monitor_views.ts";
import { muteForm } from "../../domain/messages/mute_form.ts";
import { reason } from "../../domain/messages/problems.ts";
import { chosenIn, typedIn } from "../../domain/settings/parts/filled.ts";
import type { Filled } from "../../domain/settings/parts/part.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { closeForm, endForm, openForm, showInstead } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { MonitorsForm } from "./definition.ts";
import {
  actionChosen,
  connectSent,
  disconnectSent,
  monitorChosen,
  rotateSent,
  sampleSent,
  wordsSent,
} from "./sent.ts";
import { failedBelow, refusedBelow } from "./failed.ts";

/** Only closing the first view ends the step. */
type Result = StepResult<Record<string, never>>;

export default SlackFunction(
  MonitorsForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        const { person, about, which = "" } = inputs;
        const isMute = about === "alert";
        const opened = await openForm(slack, {
          pointer: inputs.interactivity.interactivity_pointer,
          view: isMute ? muteForm(which) : monitorsLoading(),
          person,
          ...(isMute ? {} : { command: "connect a monitor" }),
        });
        if (opened && !isMute) {
          await showInstead(slack, opened, await asTheyStand(slack, person));
        }
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    "monitors",
    ({ view, inputs, body, client, team_id }) =>
      monitorChosen(
        connect({ client, team_id, body }),
        view.state.values,
        inputs.person,
      ),
  )
  .addViewSubmissionHandler(
    "monitor_connect",
    ({ view, inputs, body, client, team_id }) =>
      connectSent(connect({ client, team_id, body }), view, inputs.person),
  )
  .addViewSubmissionHandler(
    "monitor",
    ({ view, body, client, team_id }) =>
      actionChosen(connect({ client, team_id, body }), view),
  )
  .addViewSubmissionHandler(
    "monitor_rotate",
    ({ view, inputs, body, client, team_id }) =>
      rotateSent(connect({ client, team_id, body }), view, inputs.person),
  )
  .addViewSubmissionHandler(
    "monitor_disconnect",
    ({ view, inputs, body, client, team_id }) =>
      disconnectSent(connect({ client, team_id, body }), view, inputs.person),
  )
  .addViewSubmissionHandler(
    "monitor_words",
    ({ view, inputs, body, client, team_id }) =>
      wordsSent(connect({ client, team_id, body }), view, inputs.person),
  )
  .addViewSubmissionHandler(
    "monitor_sample",
    ({ view, body, client, team_id }) =>
      sampleSent(connect({ client, team_id, body }), view),
  )
  .addViewSubmissionHandler("mute", ({ view, body, client, team_id }) => {
    const slack = connect({ client, team_id, body });
    const filled = view.state.values as Filled;
    const { alert } = JSON.parse(view.private_metadata!);
    return failedBelow("why", async () => {
      const now = Date.now();
      const minutes = Number(chosenIn(filled, "minutes")) || 60;
      const muted = await mute(slack, alert, {
        by: body.user.id,
        why: typedIn(filled, "why"),
        until: now + minutes * 60_000,
      });
      if (!muted.ok) return refusedBelow("why", muted);
      await endForm(slack);
      return {};
    });
  })
  .addViewClosedHandler(["monitors", "mute"], closeForm);

/** What is connected, or why that is not to be seen. */
async function asTheyStand(slack: Slack, person: string): Promise<Modal> {
  try {
    const { settings } = await loadTeam(slack);
    const allowed = await checkRight(slack, settings, "settings", person);
    return allowed.ok
      ? monitorsView(await findMonitors(slack))
      : monitorsClosed(allowed.message);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return monitorsClosed(
      `The monitors cannot be read now: ${reason(error.code)}`,
    );
  }
}
