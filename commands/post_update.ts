import { loadTeam } from "../datastores/settings/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { STATUS_NAMES } from "../domain/incident/status.ts";
import {
  type OpenStatus,
  UPDATE,
  type Update,
  update,
  UPDATE_STATUSES,
} from "../domain/incident/update.ts";
import {
  findSeverity,
  type Responders,
  type Settings,
  type Severity,
} from "../domain/settings/settings.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { may } from "./may.ts";

/** What somebody wants to post; what is absent stays as it is. */
export interface WantedUpdate {
  channel: string;
  cause: string;
  /** Slack user id; "" for a workflow. */
  person: string;
  text: string;
  status?: string;
  /** Id or name. */
  severity?: string;
  impact?: string;
  /** In how many minutes the next one is promised; 0 = none. */
  nextMinutes?: number;
  /** The record, if the caller has just read it. */
  known?: IncidentRecord;
  /** The settings, if the caller has just read them. */
  settings?: Settings;
}

/**
 * Posts a status update. With another severity a call more, since the settings
 * say what it means and whom it calls.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function postUpdate(
  slack: Slack,
  wanted: WantedUpdate,
): Promise<Decision<Changed>> {
  const { channel, cause, person, severity, known } = wanted;
  const status = statusNamed(wanted.status);
  if (!status.ok) return status;
  const asked = { channel, cause, person, known, what: UPDATE };
  const said: Update = {
    by: person,
    text: wanted.text,
    ...(status.value ? { status: status.value } : {}),
    ...(wanted.impact === undefined ? {} : { impact: wanted.impact }),
    ...(wanted.nextMinutes === undefined
      ? {}
      : { nextMinutes: wanted.nextMinutes }),
  };
  if (severity === undefined) {
    return await change(slack, {
      ...asked,
      decide: (record, at) => update(record, said, at),
    });
  }
  const [found, settings] = await Promise.all([
    incidentFor(slack, asked),
    wanted.settings ?? settingsOf(slack),
  ]);
  if (!found.ok) return found;
  const regraded = await severityFor(slack, settings, found.value, wanted);
  if (!regraded.ok) return regraded;
  return await change(slack, {
    ...asked,
    known: found.value,
    decide: (record, at) => update(record, { ...said, ...regraded.value }, at),
  });
}

async function settingsOf(slack: Slack): Promise<Settings> {
  return (await loadTeam(slack)).settings;
}

function statusNamed(
  word: string | undefined,
): Decision<OpenStatus | undefined> {
  const wanted = word?.trim().toLowerCase();
  if (!wanted) return allow(undefined);
  const status = UPDATE_STATUSES.find((status) => status === wanted);
  if (status) return allow(status);
  if (wanted === "resolved") {
    return refuse(
      "resolve_instead",
      `Cannot ${UPDATE}: an update does not end an incident. Use Resolve, which asks what fixed it`,
    );
  }
  return refuse(
    "unknown_status",
    `Cannot ${UPDATE}: status "${word}" is not one of ${
      UPDATE_STATUSES.map((status) => STATUS_NAMES[status]).join(", ")
    }`,
  );
}

/** The severity wanted and whom it calls, if it is another one and the person may change it. */
async function severityFor(
  slack: Slack,
  settings: Settings,
  record: IncidentRecord,
  { severity: word = "", person }: WantedUpdate,
): Promise<Decision<Pick<Update, "severity" | "called">>> {
  const severity = findSeverity(settings, word);
  if (!severity) {
    return word === record.severity ? allow({}) : refuse(
      "unknown_severity",
      `Cannot ${UPDATE}: severity "${word}" is not one of ${
        settings.severities.map(({ name }) => name).join(", ")
      }`,
    );
  }
  if (severity.id === record.severity) return allow({});
  const allowed = await may(slack, record, "severity", person);
  if (!allowed.ok) return allowed;
  const { id, name, meaning, updateMinutes } = severity;
  const called = newlyCalled(settings, record.severity, severity);
  return allow({
    severity: { id, name, meaning, updateMinutes },
    ...(called.users.length || called.groups.length ? { called } : {}),
  });
}

/** Whom a worse severity calls and the one before did not; nobody for a milder one. */
function newlyCalled(
  { severities }: Settings,
  before: string,
  { id, responders }: Severity,
): Responders {
  const was = severities.findIndex((severity) => severity.id === before);
  const is = severities.findIndex((severity) => severity.id === id);
  if (was >= 0 && is > was) return { users: [], groups: [] };
  const { users, groups } = severities[was]?.responders ??
    { users: [], groups: [] };
  return {
    users: responders.users.filter((user) => !users.includes(user)),
    groups: responders.groups.filter((group) => !groups.includes(group)),
  };
}
