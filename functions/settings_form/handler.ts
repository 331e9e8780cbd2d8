import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { checkRight } from "../../commands/settings/check_right.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { reason } from "../../domain/messages/problems.ts";
import {
  settingsClosed,
  settingsFailed,
  settingsMenu,
} from "../../domain/messages/settings_views.ts";
import type { Modal } from "../../domain/messages/modal.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { closeForm, openForm, showInstead } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { SettingsForm } from "./definition.ts";
import { itemChosen } from "./views/list.ts";
import { partChosen } from "./views/menu.ts";
import { partSent } from "./views/part.ts";
import { sentView } from "./views/sent_view.ts";

/** Only closing the first view ends the step. */
type Result = StepResult<Record<string, never>>;

/** The menu needs nothing of the settings: it is opened first, then drawn again with how they stand. */
export default SlackFunction(
  SettingsForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the settings",
      async (slack): Promise<Result> => {
        const opened = await openForm(slack, {
          pointer: inputs.interactivity.interactivity_pointer,
          view: settingsMenu(),
          person: inputs.person,
          command: "incident settings",
        });
        if (opened) {
          await showInstead(
            slack,
            opened,
            await asTheyStand(slack, inputs.person),
          );
        }
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    "settings",
    ({ view, inputs, body, client, team_id }) =>
      partChosen(
        connect({ client, team_id, body }),
        sentView(view),
        inputs.person,
      ),
  )
  .addViewSubmissionHandler(
    "settings_list",
    ({ view, body, client, team_id }) =>
      itemChosen(connect({ client, team_id, body }), sentView(view)),
  )
  .addViewSubmissionHandler(
    "settings_part",
    ({ view, inputs, body, client, team_id }) =>
      partSent(
        connect({ client, team_id, body }),
        sentView(view),
        inputs.person,
      ),
  )
  .addViewClosedHandler(
    ["settings", "settings_closed"],
    closeForm,
  );

/** The menu with how the settings stand, or who may change them. */
async function asTheyStand(
  slack: Slack,
  person: string,
): Promise<Modal> {
  try {
    const { settings } = await loadTeam(slack);
    const allowed = await checkRight(slack, settings, "settings", person);
    return allowed.ok
      ? settingsMenu(settings)
      : settingsClosed(settings.admins);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return settingsFailed(
      `The settings cannot be read now: ${reason(error.code)}`,
    );
  }
}
