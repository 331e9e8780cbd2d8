import { loadTeam } from "../datastores/settings/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import {
  AMEND,
  amend as decide,
  type Amendment,
} from "../domain/incident/amend.ts";
import { findType, type IncidentType } from "../domain/settings/settings.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { may } from "./may.ts";

/** What shall be other than it was; what is absent stays as it is. */
export interface WantedAmendment {
  channel: string;
  cause: string;
  /** Slack user id; "" for a workflow. */
  person: string;
  title?: string;
  /** Id or name. */
  type?: string;
  description?: string;
}

/**
 * Corrects title, type and description. With another type a call more, since
 * the settings say what it is called.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function amend(
  slack: Slack,
  { channel, cause, person, type: word, ...said }: WantedAmendment,
): Promise<Decision<Changed>> {
  const asked = { channel, person, what: AMEND };
  const [found, type] = await Promise.all([
    incidentFor(slack, asked),
    word ? typeNamed(slack, word) : undefined,
  ]);
  if (!found.ok) return found;
  const allowed = await may(slack, found.value, "amend", person);
  if (!allowed.ok) return allowed;
  if (type && !type.ok) return type;
  const amendment: Amendment = {
    by: person,
    ...said,
    ...(type ? { type: { id: type.value.id, name: type.value.name } } : {}),
  };
  return await change(slack, {
    ...asked,
    cause,
    known: found.value,
    decide: (record) => decide(record, amendment),
  });
}

async function typeNamed(
  slack: Slack,
  word: string,
): Promise<Decision<IncidentType>> {
  const { settings } = await loadTeam(slack);
  const type = findType(settings, word);
  return type ? allow(type) : refuse(
    "unknown_type",
    `Cannot ${AMEND}: type "${word}" is not one of ${
      settings.types.map(({ name }) => name).join(", ")
    }`,
  );
}
