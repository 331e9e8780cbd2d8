import { findIncidents, getIncident } from "../datastores/incidents/store.ts";
import { loadTeam, type Team } from "../datastores/settings/store.ts";
import type { Decision, RefusalCode } from "../domain/decision.ts";
import { isOver } from "../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import {
  CHOOSE,
  chooseIncident,
  loading,
  sentenceInstead,
  withNotice,
} from "../domain/messages/incident_form.ts";
import { done } from "../domain/messages/done.ts";
import type { Modal } from "../domain/messages/modal.ts";
import { reason } from "../domain/messages/problems.ts";
import { type Answer, type Slack, SlackApiError } from "../slack/api.ts";
import { pages } from "../slack/pages.ts";
import { HeldByTwin } from "../slack/claim.ts";
import {
  type Acknowledgement,
  endForm,
  openForm,
  showInstead,
  valueOf,
  type Values,
} from "../slack/form.ts";
import { whisper } from "./answered.ts";
import type { Done } from "./change.ts";
import { mayKnow } from "./may_know.ts";

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

/**
 * Puts a form on the screen with the first call, then loads what it shows. Run
 * where there is no incident, it asks which one.
 *
 * @throws SlackApiError when there is surely no form; the person has read so.
 */
export async function openIncidentForm(
  slack: Slack,
  form: IncidentView,
  { pointer, channel, person }: {
    pointer: string;
    channel: string;
    person: string;
  },
): Promise<void> {
  const opened = await openForm(slack, {
    pointer,
    view: loading(form.id, form.title),
    person,
    command: form.command,
  });
  if (!opened) return;
  await showInstead(slack, opened, await formFor(slack, form, channel, person));
}

/** The form for this channel; else a choice of incidents; else why neither. */
export async function formFor(
  slack: Slack,
  form: IncidentView,
  channel: string,
  person: string,
): Promise<Modal> {
  try {
    const [record, team] = await Promise.all([
      channel ? getIncident(slack, channel) : undefined,
      loadTeam(slack),
    ]);
    if (record && await mayKnow(slack, record, person)) {
      return await drawn(slack, form, {
        record,
        team,
        person,
        now: Date.now(),
      });
    }
    return chooseIncident(form, await openIncidents(slack, person));
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return sentenceInstead(
      form,
      `Cannot ${form.what}: ${
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

/** The open incidents that somebody may know of, newest first. A scan, and one call more. */
export async function openIncidents(
  slack: Slack,
  person: string,
): Promise<IncidentRecord[]> {
  const open = (await findIncidents(slack))
    .filter(({ lifecycle }) => !isOver(lifecycle))
    .sort((a, b) => b.declaredAt - a.declaredAt);
  if (!open.some((record) => record.private)) return open;
  const known = await privateChannelsOf(slack, person);
  return open.filter((record) => !record.private || known.has(record.channel));
}

/** The private channels that somebody shares with Incd, by id. */
export async function privateChannelsOf(
  slack: Slack,
  person: string,
): Promise<Set<string>> {
  const channels = new Set<string>();
  const asked = { user: person, types: "private_channel", limit: 999 };
  for await (const page of pages(slack, "users.conversations", asked)) {
    for (const { id } of page.channels) channels.add(id);
  }
  return channels;
}

/** A submission as the SDK hands it over. */
export interface Submission {
  view: Answer;
  body: { user: { id: string } };
}

/**
 * Runs what was submitted. A refusal or failure stays in the form, with
 * everything still in it.
 *
 * @param connect Makes a connection to Slack.
 */
export async function submitIncidentForm(
  connect: () => Slack,
  form: IncidentForm,
  { view: submitted, body }: Submission,
): Promise<Acknowledgement> {
  const slack = connect();
  const { channel, ...metadata } = JSON.parse(submitted.private_metadata);
  const person = body.user.id;
  try {
    const result = await form.submit(slack, {
      channel,
      person,
      cause: slack.execution,
      values: submitted.state.values,
      metadata,
    });
    if (!result.ok) {
      return keepOpen(form, submitted, result.code, result.message);
    }
    await endForm(slack);
    const { unfinished } = result.value;
    if (unfinished.length) {
      const message = done("Done, but not everybody sees it yet", unfinished);
      await whisper(connect(), { channel, person, message });
    }
    return {};
  } catch (error) {
    if (!(error instanceof SlackApiError || error instanceof HeldByTwin)) {
      throw error;
    }
    // Sent before, and either at work or broken off: nobody knows which.
    const why = error instanceof HeldByTwin
      ? "it was sent a moment ago. Look at the card; if it is not there in half a minute, send it again"
      : reason(error.code);
    const view = withNotice(submitted, `Cannot ${form.what}: ${why}`);
    return { response_action: "update", view };
  }
}

function keepOpen(
  form: IncidentForm,
  view: Answer,
  code: RefusalCode,
  sentence: string,
): Acknowledgement {
  // Under a field Slack shows a person's id as it stands, not the name.
  const field = /<[@#!]/.test(sentence) ? undefined : form.fieldOf?.(code);
  return field
    ? { response_action: "errors", errors: { [field]: sentence } }
    : { response_action: "update", view: withNotice(view, sentence) };
}

/** Goes on with the incident that was chosen. */
export async function choseIncident(
  slack: Slack,
  form: IncidentView,
  { view, body }: Submission,
): Promise<Acknowledgement> {
  const channel = valueOf(view.state.values, CHOOSE).selected_option?.value;
  return {
    response_action: "update",
    view: channel
      ? await formFor(slack, form, channel, body.user.id)
      : sentenceInstead(form, unknownIncident(form.what, "this").message),
  };
}
