import { loadTeam } from "../datastores/settings/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import { COMMANDS } from "../domain/incident/possible.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { paged, pageOf, type Pager } from "../domain/page.ts";
import type { Settings } from "../domain/settings/settings.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";

/** Somebody shall be woken up. */
export interface WantedPage {
  channel: string;
  cause: string;
  /** Slack user id; "" for a workflow, or for Incd. */
  person: string;
  /** What to say; "" for the incident's title. */
  summary: string;
  /** Nothing where the team has connected none. */
  pager: Pager | undefined;
  known?: IncidentRecord;
  settings?: Settings;
}

const { what: WHAT } = COMMANDS.page;

/**
 * Calls the pager, and notes it in the timeline. In this order: a pager that was
 * called twice makes one alert of it, but one that was not called wakes nobody.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function page(
  slack: Slack,
  { pager, summary, settings, ...asked }: WantedPage,
): Promise<Decision<Changed>> {
  if (!pager) {
    return refuse(
      "no_pager",
      "Cannot page: no pager is connected. An admin can set the key of PagerDuty: see docs/pager.md",
    );
  }
  const [found, team] = await Promise.all([
    incidentFor(slack, { ...asked, what: WHAT }),
    settings ? { settings } : loadTeam(slack),
  ]);
  if (!found.ok) return found;
  const wanted = pageOf(found.value, summary, team.settings, slack.teamId);
  if (!wanted.ok) return wanted;
  const outcome = await pager.trigger(wanted.value);
  if (!outcome.ok) {
    return refuse("pager_failed", `Cannot page: ${pager.name} ${outcome.why}`);
  }
  return await change(slack, {
    ...asked,
    what: WHAT,
    known: found.value,
    decide: () => allow(paged(asked.person, pager.name, wanted.value)),
  });
}
