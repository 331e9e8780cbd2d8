import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { loadSettings } from "../../datastores/settings/store.ts";
import { declareForm } from "../../domain/messages/declare_form.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import { connect, step } from "../../slack/step.ts";
import { DeclareForm } from "./definition.ts";
import { closed } from "./views/closed.ts";
import { declared } from "./views/declare.ts";

/**
 * The pointer to open a form lives three seconds: so the whole form is opened
 * first, from the defaults, and drawn again if the team has settings of its own.
 * Fields keep what was typed meanwhile, since their ids stay.
 */
export default SlackFunction(
  DeclareForm,
  ({ inputs, client, team_id }) =>
    step({ client, team_id }, "open the form", async (slack) => {
      const { view } = await slack.call("views.open", {
        interactivity_pointer: inputs.interactivity.interactivity_pointer,
        view: declareForm(DEFAULTS),
      });
      const form = declareForm(await loadSettings(slack));
      if (JSON.stringify(form) !== JSON.stringify(declareForm(DEFAULTS))) {
        // Closed already, or submitted: then there is nothing to draw again.
        await slack.callUnless(["not_found", "hash_conflict"], "views.update", {
          view_id: view.id,
          hash: view.hash,
          view: form,
        });
      }
      return { completed: false, outputs: { declaration: "" } };
    }),
)
  .addViewSubmissionHandler(
    "declare",
    ({ view, inputs, body, client, team_id }) =>
      declared(connect({ client, team_id }), {
        execution: body.function_data.execution_id,
        declarer: inputs.declarer,
        values: view.state.values,
      }),
  )
  .addViewClosedHandler(
    "declare",
    ({ body, client, team_id }) =>
      closed(connect({ client, team_id }), body.function_data.execution_id),
  );
