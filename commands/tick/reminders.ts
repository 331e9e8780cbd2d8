import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { reminderWord } from "../../domain/incident/reminder_answers.ts";
import { mayPass } from "../../domain/messages/problems.ts";
import { channelReminder, reminder } from "../../domain/messages/reminder.ts";
import { draftUpdate, lastUpdateAt } from "../../domain/updates/draft.ts";
import {
  askedForUpdate,
  type DueReminder,
  dueReminder,
  REMINDED,
} from "../../domain/updates/reminder.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import { mayKnow } from "../may_know.ts";
import { messagesSince } from "../messages_since.ts";
import { running, type Tick } from "./tick.ts";

/**
 * Reminds of updates that are due: each reminder once, however many ticks run,
 * and only if nothing has started the clock anew by this very moment.
 */
export async function remind(tick: Tick): Promise<void> {
  for (const record of running(tick)) {
    const due = dueReminder(record, tick.now);
    if (!due) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => remindOf(tick, record.channel, due));
  }
}

async function remindOf(
  { connect, now }: Tick,
  channel: string,
  due: DueReminder,
): Promise<void> {
  const slack = connect();
  const standing = await claimSubject(slack, `${channel}#${named(due)}`);
  if (!standing.won) return;
  const [found, entries] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
  ]);
  if (!found) return;
  const record = { ...found, ...fold(found, entries) };
  const still = dueReminder(record, now);
  if (still?.where !== due.where || still.due !== due.due) return;
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  const told = due.where === "privately" &&
    await remindPrivately(slack, record, due, entries, repeat);
  if (!told) await remindInChannel(slack, record, due, repeat);
  await updateIncident(slack, channel, {
    reminded: {
      ...record.reminded,
      ...(due.where === "privately" ? { [REMINDED.privately]: now } : {}),
      ...(told ? {} : { [REMINDED.channel]: due.due }),
    },
  });
}

function named({ where, due, at }: DueReminder): string {
  return where === "channel"
    ? `remind_in_channel/${due}`
    : `remind/${due}/${at}`;
}

/** @returns Whether somebody could be told; the draft is kept before they can send it. */
async function remindPrivately(
  slack: Slack,
  record: IncidentRecord,
  due: DueReminder,
  entries: KeptEntry[],
  repeat: Repeat,
): Promise<boolean> {
  const { channel } = record;
  const since = lastUpdateAt(entries, record.declaredAt);
  const text = draftUpdate(entries, since);
  const [said] = await Promise.all([
    messagesSince(slack, channel, since),
    updateIncident(slack, channel, {
      draft: { reminder: reminderWord(due), text },
    }),
  ]);
  for (const user of askedForUpdate(record)) {
    if (!await mayKnow(slack, record, user)) continue;
    const [outcome] = await apply(slack, [{
      kind: "tell_privately",
      user,
      key: `${channel}#${named(due)}`,
      message: reminder(record, due, { asked: user, since, draft: text, said }),
    }], repeat);
    if (outcome!.ok) return true;
    if (mayPass(outcome!.code)) {
      throw new SlackApiError("chat.postMessage", outcome!.code);
    }
  }
  return false;
}

async function remindInChannel(
  slack: Slack,
  record: IncidentRecord,
  due: DueReminder,
  repeat: Repeat,
): Promise<void> {
  if (record.reminded[REMINDED.channel] === due.due) return;
  const [outcome] = await apply(slack, [{
    kind: "post",
    channel: record.channel,
    key: `${record.channel}#remind_in_channel/${due.due}`,
    message: channelReminder(record, due),
  }], repeat);
  if (!outcome!.ok && mayPass(outcome!.code)) {
    throw new SlackApiError("chat.postMessage", outcome!.code);
  }
}
