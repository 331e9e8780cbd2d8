import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { declareForm } from "../../domain/messages/declare_form.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import { type Answer, type Slack, unlessFailed } from "../../slack/api.ts";
import { openForm, showInstead } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { DeclareForm } from "./definition.ts";
import { closed } from "./views/closed.ts";
import { declared } from "./views/declare.ts";

/** Only submitting or closing the form ends the step. */
type Result = StepResult<{ declaration: string }>;

/**
 * The pointer to open a form lives three seconds: so the whole form is opened
 * first, from the defaults, and drawn again if the team has settings of its own.
 * Fields keep what was typed meanwhile, since their ids stay.
 */
export default SlackFunction(
  DeclareForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        const view = await openForm(slack, {
          pointer: inputs.interactivity.interactivity_pointer,
          view: declareForm(DEFAULTS),
          person: inputs.declarer,
          command: "incident",
        });
        if (view) await unlessFailed(() => redraw(slack, view));
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    "declare",
    ({ view, inputs, body, client, team_id }) =>
      declared(connect({ client, team_id, body }), {
        execution: body.function_data.execution_id,
        declarer: inputs.declarer,
        values: view.state.values,
      }),
  )
  .addViewClosedHandler(
    "declare",
    ({ body, client, team_id }) =>
      closed(
        connect({ client, team_id, body }),
        body.function_data.execution_id,
      ),
  );

/** Shows the team's own settings. The form works without: who is quick has closed or sent it by now. */
async function redraw(slack: Slack, view: Answer): Promise<void> {
  const { settings } = await loadTeam(slack);
  const form = declareForm(settings);
  if (JSON.stringify(form) === JSON.stringify(declareForm(DEFAULTS))) return;
  await showInstead(slack, view, form);
}
