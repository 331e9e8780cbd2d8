import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { dueEscalation } from "../../domain/escalation/due.ts";
import { asksToEnd, openAsks } from "../../domain/escalation/waiting.ts";
import { askSubject, endSilent } from "../../domain/incident/answer_ask.ts";
import type { Ask } from "../../domain/incident/ask.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { LEVELS_MAX } from "../../domain/settings/settings.ts";
import type { Slack } from "../../slack/api.ts";
import { quietUntil } from "../../slack/do_not_disturb.ts";
import { change } from "../change.ts";
import { ESCALATE, escalateByItself } from "../escalate.ts";
import { redrawCard } from "../redraw_card.ts";
import { running, type Tick } from "./tick.ts";

/**
 * Asks the levels that are due, ends asks that nobody answered in time, and
 * looks whether those who are asked want to be disturbed.
 */
export async function escalateDue(tick: Tick): Promise<void> {
  const { settings } = tick.team;
  for (const record of running(tick)) {
    const isDue = dueEscalation(record, settings, tick.now) !== undefined ||
      asksToEnd(record, tick.now).length > 0 || toLookUp(record).length > 0;
    if (!isDue) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => escalateIn(tick, record.channel));
  }
}

/** Judged anew by what is so at this very moment: people may have acted meanwhile. */
async function escalateIn(tick: Tick, channel: string): Promise<void> {
  const { connect, now } = tick;
  const slack = connect();
  const [found, entries] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
  ]);
  if (!found) return;
  const before = { ...found, ...fold(found, entries) };
  const escalated = await askLevels(tick, before);
  const record = await endSilentAsks(connect(), escalated, now);
  const n = tick.incidents.findIndex((one) => one.channel === channel);
  tick.incidents[n] = await lookForPauses(connect(), record, now);
}

/** One after the other: where nobody of a level can be asked, the next is due at once. */
async function askLevels(
  { connect, now, team: { settings } }: Tick,
  before: IncidentRecord,
): Promise<IncidentRecord> {
  let record = before;
  for (let n = 0; n < LEVELS_MAX; n++) {
    const due = dueEscalation(record, settings, now);
    if (!due) break;
    const asked = await escalateByItself(connect(), record, settings, due);
    if (!asked.ok) break;
    record = asked.value.record;
  }
  return record;
}

async function endSilentAsks(
  slack: Slack,
  before: IncidentRecord,
  now: number,
): Promise<IncidentRecord> {
  let record = before;
  for (const { id } of asksToEnd(before, now)) {
    const ended = await change(slack, {
      channel: record.channel,
      what: ESCALATE,
      cause: "",
      person: "",
      known: record,
      subject: (current) => askSubject(current, id),
      decide: (current) => endSilent(current, id, now),
    });
    if (ended.ok) record = ended.value.record;
  }
  return record;
}

/** What notes that it was looked whether somebody wants to be disturbed. */
function lookedUp({ id }: Ask): string {
  return `dnd/${id}`;
}

/** The people who are asked and of whom that is not known yet: once for each ask. */
function toLookUp(record: IncidentRecord): { ask: Ask; user: string }[] {
  return openAsks(record).flatMap((ask) =>
    "user" in ask.to && !record.reminded[lookedUp(ask)]
      ? [{ ask, user: ask.to.user }]
      : []
  );
}

/** After they were asked, so that it costs nobody time: a call for each. */
async function lookForPauses(
  slack: Slack,
  record: IncidentRecord,
  now: number,
): Promise<IncidentRecord> {
  const asked = toLookUp(record);
  if (!asked.length) return record;
  const looked = await Promise.all(asked.map(async ({ ask, user }) => ({
    ask,
    user,
    until: await quietUntil(slack, user),
  })));
  const stored = await updateIncident(slack, record.channel, {
    quiet: {
      ...record.quiet,
      ...Object.fromEntries(looked.map(({ user, until }) => [user, until])),
    },
    reminded: {
      ...record.reminded,
      ...Object.fromEntries(looked.map(({ ask }) => [lookedUp(ask), now])),
    },
    cardDrawn: "",
  });
  if (stored && looked.some(({ until }) => until)) {
    await redrawCard(slack, stored);
  }
  return stored ?? record;
}
