import { SlackFunction } from "deno-slack-sdk/mod.ts";
import {
  choseIncident,
  openIncidentForm,
  submitIncidentForm,
} from "../../commands/incident_form.ts";
import { TIMELINE, turnTimeline } from "../../commands/show_timeline.ts";
import { CHOOSE } from "../../domain/messages/incident_form.ts";
import { endForm } from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { TimelineForm } from "./definition.ts";
import { ADD } from "./views/add.ts";

/** Only sending or closing the form ends the step. */
type Result = StepResult<Record<string, never>>;

const viewCalled = (id: string) => id === ADD.id ? ADD : TIMELINE;

export default SlackFunction(
  TimelineForm,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "open the form",
      async (slack): Promise<Result> => {
        await openIncidentForm(slack, viewCalled(inputs.form), {
          pointer: inputs.interactivity.interactivity_pointer,
          channel: inputs.channel ?? "",
          person: inputs.person,
        });
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    ADD.id,
    ({ view, body, client, team_id }) =>
      submitIncidentForm(
        () => connect({ client, team_id, body }),
        ADD,
        { view, body },
      ),
  )
  .addViewSubmissionHandler(
    TIMELINE.id,
    ({ view, body, client, team_id }) =>
      turnTimeline(() => connect({ client, team_id, body }), { view, body }),
  )
  .addViewSubmissionHandler(
    CHOOSE,
    ({ view, body, inputs, client, team_id }) =>
      choseIncident(
        connect({ client, team_id, body }),
        viewCalled(inputs.form),
        { view, body },
      ),
  )
  .addViewClosedHandler(
    [ADD.id, TIMELINE.id, CHOOSE],
    ({ body, client, team_id }) => endForm(connect({ client, team_id, body })),
  );
