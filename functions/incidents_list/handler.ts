import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { listIncidents } from "../../commands/list_incidents.ts";
import type { ListId } from "../../domain/incident/listing.ts";
import {
  loading,
  sentenceInstead,
} from "../../domain/messages/incident_form.ts";
import {
  type Chosen,
  EVERY_SEVERITY,
  INCIDENTS_LIST,
  incidentsList,
} from "../../domain/messages/incidents_list.ts";
import type { Modal } from "../../domain/messages/modal.ts";
import { reason } from "../../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import {
  closeForm,
  openForm,
  showInstead,
  valueOf,
  type Values,
} from "../../slack/form.ts";
import { connect, step, type StepResult } from "../../slack/step.ts";
import { IncidentsList } from "./definition.ts";

/** How long the list may be put together while its form says to wait. Milliseconds. */
const PATIENCE_MS = 12_000;

/** Slack waits three seconds for the answer to a submission. Milliseconds. */
const ANSWER_MS = 1_500;

const FORM = { id: INCIDENTS_LIST, title: "Incidents" };

export default SlackFunction(
  IncidentsList,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "list the incidents",
      async (slack): Promise<StepResult<Record<string, never>>> => {
        const { person, interactivity } = inputs;
        const opened = await openForm(slack, {
          pointer: interactivity.interactivity_pointer,
          view: loading(FORM.id, FORM.title),
          person,
          command: "incidents",
        });
        if (opened) {
          const chosen: Chosen = { list: "open", severity: EVERY_SEVERITY };
          const view = await listFor(slack, person, chosen, PATIENCE_MS);
          await showInstead(slack, opened, view);
        }
        return { completed: false };
      },
    ),
)
  .addViewSubmissionHandler(
    INCIDENTS_LIST,
    async ({ view, body, client, team_id }) => ({
      response_action: "update" as const,
      view: await listFor(
        connect({ client, team_id, body }),
        body.user.id,
        chosenIn(view.state.values),
        ANSWER_MS,
      ),
    }),
  )
  .addViewClosedHandler(
    INCIDENTS_LIST,
    closeForm,
  );

/** The list, or why there is none. */
async function listFor(
  slack: Slack,
  person: string,
  chosen: Chosen,
  ms: number,
): Promise<Modal> {
  try {
    const { incidents, severities, complete } = await listIncidents(
      slack,
      chosen.list,
      person,
      ms,
    );
    const now = Date.now();
    return incidentsList(incidents, chosen, severities, { complete, now });
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return sentenceInstead(
      FORM,
      `Cannot list the incidents: ${reason(error.code)}`,
    );
  }
}

function chosenIn(values: Values): Chosen {
  const chosen = (field: string): string | undefined =>
    valueOf(values, field).selected_option?.value;
  return {
    list: (chosen("list") ?? "open") as ListId,
    severity: chosen("severity") ?? EVERY_SEVERITY,
  };
}
