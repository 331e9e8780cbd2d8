import { updateIncident } from "../datastores/incidents/store.ts";
import { firstEvents } from "../domain/declaration/first_events.ts";
import type { Plan } from "../domain/declaration/plan.ts";
import type {
  IncidentRecord,
  NotInvited,
  Responder,
} from "../domain/incident/record.ts";
import {
  firstRounds,
  NOBODY,
  replaceHolders,
} from "../domain/incident/roles.ts";
import { latest } from "../domain/timeline/latest.ts";
import type { Slack } from "../slack/api.ts";
import { redrawCard } from "./redraw_card.ts";

/**
 * Who could not be invited holds no role, and is named in the record. Costs two
 * more calls, but only where somebody is missing.
 */
export async function withoutAbsent(
  slack: Slack,
  record: IncidentRecord,
  { absent, responders }: {
    absent: NotInvited[];
    /** Who is called as far as that is known now. */
    responders: Responder[];
  },
  planned: Plan,
): Promise<IncidentRecord> {
  if (!absent.length && !record.notInvited.length) return record;
  const roles = replaceHolders(
    record.roles,
    new Set(absent.map(({ id }) => id)),
    planned.named,
    record.declarer,
  );
  const rounds = firstRounds(roles, record.declaredAt);
  const mended = {
    ...record,
    notInvited: absent,
    responders,
    notBriefed: [
      ...record.notBriefed,
      ...newcomers(record, responders, absent),
    ],
    roles,
    rounds,
  };
  const later = record.latest.filter(({ at }) => at > record.declaredAt);
  const newest = latest([...firstEvents(mended), ...later]);
  await updateIncident(slack, record.channel, {
    roles: { ...NOBODY, ...roles },
    rounds,
    notInvited: absent,
    responders,
    notBriefed: mended.notBriefed,
    latest: newest,
    cardTs: record.cardTs,
  });
  const shown = { ...mended, latest: newest };
  await redrawCard(slack, shown);
  return shown;
}

/** Who is called and was not known to be, or not to come, when the others were told. */
function newcomers(
  { responders: before, notInvited }: IncidentRecord,
  responders: Responder[],
  absent: NotInvited[],
): NotInvited[] {
  return responders.flatMap(({ user, group }) => {
    if (absent.some(({ id }) => id === user)) return [];
    const late = notInvited.find(({ id }) => id === user || id === group);
    const known = before.some((one) => one.user === user);
    return late || !known ? [{ id: user, code: late?.code ?? "" }] : [];
  });
}
