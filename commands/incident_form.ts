import { loadTeam, type Team } from "../datastores/settings/store.ts";
import type { Decision, RefusalCode } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import {
  CHOOSE,
  chooseIncident,
  loading,
  sentenceInstead,
} from "../domain/messages/incident_form.ts";
import type { Modal } from "../domain/messages/modal.ts";
import { reason } from "../domain/messages/problems.ts";
import { type Answer, type Slack, SlackApiError } from "../slack/api.ts";
import {
  type Acknowledgement,
  openForm,
  showInstead,
  valueOf,
  type Values,
} from "../slack/form.ts";
import {
  connect,
  type InteractionContext,
  step,
  type StepContext,
  type StepResult,
} from "../slack/step.ts";
import type { Done } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { type Among, incidentsAmong } from "./known_incidents.ts";

/** What a form is drawn from. */
export interface Loaded {
  record: IncidentRecord;
  team: Team;
  /** Who has it on the screen, by Slack user id. */
  person: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** What somebody has submitted. */
export interface Submitted {
  /** The incident's channel. */
  channel: string;
  person: string;
  /** The same form sent twice is one cause. */
  cause: string;
  values: Values;
  /** What the view was given beside the channel. */
  metadata: Answer;
}

/** What shows something of one incident. */
export interface IncidentView {
  /** Callback id of its view. */
  id: string;
  /** At most 24 characters. */
  title: string;
  /** What people type after the slash to find it. */
  command: string;
  /** What it does, as in "Cannot <what>". */
  what: string;
  /** Which incidents are offered where the channel has none; open ones if not said. */
  among?: Among;
  /** Whether it can be opened for an incident that has been put away. */
  closedToo?: boolean;
  /** The form itself, or why there is none. `private_metadata` is set by us: `metadata` goes along. */
  view(loaded: Loaded, slack: Slack): Drawn | Promise<Drawn>;
}

/** A view with what it is to remember, or why there is none. */
type Drawn = Decision<{ view: Modal; metadata?: Answer }>;

/** A form about one incident. */
export interface IncidentForm extends IncidentView {
  /** @throws SlackApiError */
  submit(slack: Slack, submitted: Submitted): Promise<Decision<Done>>;
  /** Under which field a refusal is shown; at the top of the form if under none. */
  fieldOf?(code: RefusalCode): string | undefined;
}

/** The step behind a form, as the SDK hands it over. */
export interface FormStep extends StepContext {
  inputs: {
    interactivity: { interactivity_pointer: string };
    person: string;
    channel?: string;
  };
}

/** What somebody has sent, as the SDK hands it over. */
export interface SentForm extends InteractionContext {
  view: Answer;
  body: InteractionContext["body"] & { user: { id: string } };
}

/**
 * Puts a form on the screen with the first call, then loads what it shows. Run
 * where there is no incident, it asks which one. Only sending or closing the
 * form ends the step.
 */
export function openIncidentForm(
  asked: FormStep,
  form: IncidentView,
): Promise<StepResult<Record<string, never>>> {
  const { interactivity, person, channel = "" } = asked.inputs;
  return step(asked, "open the form", async (slack) => {
    const opened = await openForm(slack, {
      pointer: interactivity.interactivity_pointer,
      view: loading(form.id, form.title),
      person,
      command: form.command,
    });
    if (opened) {
      const view = await formFor(slack, form, channel, person);
      await showInstead(slack, opened, view);
    }
    return { completed: false };
  });
}

/** The form for this channel; else a choice of incidents; else why neither. */
export async function formFor(
  slack: Slack,
  form: IncidentView,
  channel: string,
  person: string,
): Promise<Modal> {
  const { what, closedToo = false } = form;
  try {
    const [found, team] = await Promise.all([
      channel
        ? incidentFor(slack, { channel, person, what, closedToo })
        : undefined,
      loadTeam(slack),
    ]);
    if (found?.ok === false && found.code === "is_over") {
      return sentenceInstead(form, found.message);
    }
    return found?.ok
      ? await drawn(slack, form, {
        record: found.value,
        team,
        person,
        now: Date.now(),
      })
      : chooseIncident(
        form,
        await incidentsAmong(slack, form.among ?? "open", person),
      );
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return sentenceInstead(
      form,
      `Cannot ${what}: ${
        reason(error.code)
      }. Close this and type /${form.command} again`,
    );
  }
}

async function drawn(
  slack: Slack,
  form: IncidentView,
  loaded: Loaded,
): Promise<Modal> {
  const decided = await form.view(loaded, slack);
  if (!decided.ok) return sentenceInstead(form, decided.message);
  const { view, metadata = {} } = decided.value;
  const { channel } = loaded.record;
  return {
    ...view,
    callback_id: form.id,
    notify_on_close: true,
    private_metadata: JSON.stringify({ ...metadata, channel }),
  };
}

/** Goes on with the incident that was chosen. */
export async function choseIncident(
  sent: SentForm,
  form: IncidentView,
): Promise<Acknowledgement> {
  const { view, body } = sent;
  const channel = valueOf(view.state.values, CHOOSE).selected_option?.value;
  return {
    response_action: "update",
    view: channel
      ? await formFor(connect(sent), form, channel, body.user.id)
      : sentenceInstead(form, unknownIncident(form.what, "this").message),
  };
}
