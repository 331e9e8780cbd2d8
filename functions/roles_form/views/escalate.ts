import { escalate, nextLevel } from "../../../commands/escalate.ts";
import type {
  IncidentForm,
  Submitted,
} from "../../../commands/incident_form.ts";
import { allow } from "../../../domain/decision.ts";
import { levelsFor } from "../../../domain/escalation/policy.ts";
import { possible } from "../../../domain/incident/possible.ts";
import { ESCALATE } from "../../../domain/messages/ask.ts";
import {
  AS_LEVEL,
  ESCALATE_FIELDS,
  escalateFieldOf,
  escalateForm,
  NO_LEVEL,
} from "../../../domain/messages/escalate_form.ts";
import { type Answer, type Slack, unlessFailed } from "../../../slack/api.ts";
import { valueOf } from "../../../slack/form.ts";

/** People are asked for help. */
export const ESCALATION: IncidentForm = {
  id: ESCALATE,
  title: "Escalate",
  command: "escalate",
  what: "escalate",
  fieldOf: escalateFieldOf,
  async view({ record, team: { settings } }, slack) {
    const can = possible(record.lifecycle, "escalate");
    if (!can.ok) return can;
    const levels = levelsFor(settings, record);
    const view = escalateForm(record, {
      settings,
      levels,
      next: nextLevel(settings, record),
      groups: await groups(slack),
    });
    return allow({ view });
  },
  submit,
};

/** Without them people can still be named. */
async function groups(slack: Slack): Promise<{ id: string; handle: string }[]> {
  const listed = await unlessFailed(() => slack.call("usergroups.list"));
  return (listed?.usergroups ?? []).map(({ id, handle }: Answer) => ({
    id,
    handle,
  }));
}

async function submit(
  slack: Slack,
  { channel, person, cause, values }: Submitted,
) {
  const fields = ESCALATE_FIELDS;
  const chosen = (field: string): string | undefined =>
    valueOf(values, field).selected_option?.value;
  const users = (field: string): string[] =>
    valueOf(values, field).selected_users ?? [];
  const several = (field: string): string[] =>
    (valueOf(values, field).selected_options ?? [])
      .map(({ value }: Answer) => value);
  const minutes = chosen(fields.minutes);
  const [approvedBy] = users(fields.approvedBy);
  return await escalate(slack, {
    channel,
    person,
    cause,
    why: valueOf(values, fields.why).value ?? "",
    level: chosen(fields.level) ?? NO_LEVEL,
    users: users(fields.people),
    groups: several(fields.groups),
    services: several(fields.services),
    ...(minutes && minutes !== AS_LEVEL ? { minutes: Number(minutes) } : {}),
    ...(approvedBy ? { approvedBy } : {}),
  });
}
