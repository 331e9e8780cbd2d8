import type { Team } from "../../datastores/settings/store.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import { serviceName } from "../../domain/alerts/service.ts";
import type { AlertSaid } from "../../domain/incident/alert_events.ts";
import {
  clearAlert,
  JOIN,
  joinAlert,
} from "../../domain/incident/join_alert.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Slack } from "../../slack/api.ts";
import { change } from "../change.ts";
import { reopen } from "../reopen.ts";

/**
 * Makes an alert part of an incident, or says in it that it fires again.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function join(
  slack: Slack,
  team: Pick<Team, "settings">,
  record: IncidentRecord,
  alert: Alert,
): Promise<void> {
  // That it is part of it already, or that it is over, needs no answer.
  await change(slack, {
    channel: record.channel,
    what: JOIN,
    cause: cause(alert),
    person: "",
    known: record,
    decide: (state) => joinAlert(state, said(alert, team)),
  });
}

/**
 * Says in an alert's incident that it is well again.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function clear(
  slack: Slack,
  record: IncidentRecord,
  alert: Alert,
): Promise<void> {
  await change(slack, {
    channel: record.channel,
    what: JOIN,
    cause: cause(alert),
    person: "",
    known: record,
    decide: (state) =>
      clearAlert(state, { alert: alert.id, title: alert.title }),
  });
}

/**
 * Opens an incident again whose alert is back.
 *
 * @returns The incident as it is then: as it was if it may not be opened again.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function reopenFor(
  slack: Slack,
  record: IncidentRecord,
  alert: Alert,
): Promise<IncidentRecord> {
  const reopened = await reopen(slack, {
    channel: record.channel,
    person: "",
    cause: `${cause(alert)}/reopens`,
    why: "An alert fires again",
    known: record,
  });
  return reopened.ok ? reopened.value.record : record;
}

/** Each time that an alert begins or ends is a cause of its own; in order also where they come in the same millisecond. */
function cause({ id, round, turns }: Alert): string {
  const [first, second] = [round, turns].map((n) => String(n).padStart(6, "0"));
  return `alert/${id}/${first}/${second}`;
}

function said(alert: Alert, { settings }: Pick<Team, "settings">): AlertSaid {
  return {
    alert: alert.id,
    source: alert.source,
    title: alert.title,
    urgency: alert.urgency,
    service: serviceName(settings, alert.service),
    url: alert.url,
  };
}
