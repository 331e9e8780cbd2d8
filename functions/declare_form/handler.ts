import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { loadTeam } from "../../datastores/settings/store.ts";
import { declareForm } from "../../domain/messages/declare_form.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import { answer } from "../../domain/messages/answer.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";
import {
  type Answer,
  isUnclear,
  type Slack,
  SlackApiError,
} from "../../slack/api.ts";
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
        const view = await open(slack, inputs);
        if (view) await redraw(slack, view);
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

interface FormInputs {
  interactivity: { interactivity_pointer: string };
  declarer: string;
}

/**
 * Opens the form. Nothing if it is open already, or may be: then the step must
 * not end, since what is on the screen would be dead.
 *
 * @throws SlackApiError when there is surely no form; the declarer has read so.
 */
async function open(
  slack: Slack,
  { interactivity, declarer }: FormInputs,
): Promise<Answer | undefined> {
  try {
    const { view } = await slack.call("views.open", {
      interactivity_pointer: interactivity.interactivity_pointer,
      view: declareForm(DEFAULTS),
    });
    return view;
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    // The same step delivered twice: the other delivery has opened it.
    if (error.code === "exchanged_trigger_id") return undefined;
    await apply(slack, [{
      kind: "tell_privately",
      user: declarer,
      key: `${slack.execution}/no-form`,
      message: answer(
        "Slack did not open the form in time. If you do not see it, type /incident and try again",
      ),
    }], FIRST_RUN);
    if (isUnclear(error)) return undefined;
    throw error;
  }
}

/** Shows the team's own settings. The form works without: who is quick has closed or sent it by now. */
async function redraw(slack: Slack, view: Answer): Promise<void> {
  try {
    const { settings } = await loadTeam(slack);
    const form = declareForm(settings);
    if (JSON.stringify(form) === JSON.stringify(declareForm(DEFAULTS))) return;
    await slack.call("views.update", {
      view_id: view.id,
      hash: view.hash,
      view: form,
    });
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
  }
}
