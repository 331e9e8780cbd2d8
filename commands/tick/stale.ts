import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { saidAt } from "../../domain/archive/look.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import {
  type DueQuestion,
  dueQuestion,
  SILENCE,
} from "../../domain/incident/stale.ts";
import { mayPass } from "../../domain/messages/problems.ts";
import { stillGoingOn } from "../../domain/messages/stale.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import { mayKnow } from "../may_know.ts";
import { running, type Tick } from "./tick.ts";

/** So many messages are looked through for the last that people said; one call. */
const LOOKED_AT = 100;

/** Asks whether incidents in which nothing happens are over: of each silence once privately, then once in the channel. */
export async function askAboutSilence(tick: Tick): Promise<void> {
  for (const record of running(tick)) {
    const entries = tick.entries.get(record.channel) ?? [];
    const due = questionDue(tick, record, entries);
    if (!due) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => ask(tick, record.channel, due));
  }
}

function questionDue(
  { now, team }: Tick,
  record: IncidentRecord,
  entries: KeptEntry[],
): DueQuestion | undefined {
  const happenedAt = Math.max(0, ...entries.map((one) => one.recordedAt));
  return dueQuestion(record, happenedAt, team.settings.staleDays, now);
}

/** Only if nobody has done or said anything by this very moment. */
async function ask(
  tick: Tick,
  channel: string,
  { where, since }: DueQuestion,
): Promise<void> {
  const slack = tick.connect();
  const what = `silence/${where}/${since}`;
  const standing = await claimSubject(slack, `${channel}#${what}`);
  if (!standing.won) return;
  const [found, entries, { messages }] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
    slack.call("conversations.history", { channel, limit: LOOKED_AT }),
  ]);
  if (!found) return;
  const record = { ...found, ...fold(found, entries) };
  const said = Math.max(0, ...messages.map(saidAt));
  if (said > since) {
    return await note(slack, record, { [SILENCE.said]: said });
  }
  const still = questionDue(tick, record, entries);
  if (still?.where !== where || still.since !== since) return;
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  const key = `${channel}#${what}`;
  if (where === "privately") {
    await askPrivately(slack, record, since, key, repeat);
    return await note(slack, record, { [SILENCE.asked]: tick.now });
  }
  const message = stillGoingOn(record, since);
  const [outcome] = await apply(
    slack,
    [{ kind: "post", channel, key, message }],
    repeat,
  );
  orAgain(outcome!);
  await note(slack, record, { [SILENCE.inChannel]: tick.now });
}

/** The commander, else who declared. Where neither can be told, the channel is asked a day later. */
async function askPrivately(
  slack: Slack,
  record: IncidentRecord,
  since: number,
  key: string,
  repeat: Repeat,
): Promise<void> {
  const { roles, declarer } = record;
  for (const user of new Set([roles.commander, declarer])) {
    if (!user || !await mayKnow(slack, record, user)) continue;
    const message = stillGoingOn(record, since);
    const [outcome] = await apply(
      slack,
      [{ kind: "tell_privately", user, key: `${key}/${user}`, message }],
      repeat,
    );
    if (outcome!.ok) return;
    orAgain(outcome!);
  }
}

/** @throws SlackApiError if it is to be tried again at the next tick */
function orAgain(outcome: { ok: true } | { ok: false; code: string }): void {
  if (!outcome.ok && mayPass(outcome.code)) {
    throw new SlackApiError("chat.postMessage", outcome.code);
  }
}

async function note(
  slack: Slack,
  { channel, reminded }: IncidentRecord,
  noted: Record<string, number>,
): Promise<void> {
  await updateIncident(slack, channel, {
    reminded: { ...reminded, ...noted },
  });
}
