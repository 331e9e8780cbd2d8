import { claimSubject } from "../../datastores/claims/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import type { Effect } from "../../domain/consequences/effect.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { mayPass } from "../../domain/messages/problems.ts";
import {
  channelReviewReminder,
  reviewReminder,
} from "../../domain/messages/review.ts";
import {
  type DueReviewReminder,
  dueReviewReminder,
  REVIEW_REMINDED,
} from "../../domain/review/reminder.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import { mayKnow } from "../may_know.ts";
import type { Tick } from "./tick.ts";

/** Reminds of reviews that are due: whoever has one privately, and the channel once. */
export async function remindOfReviews(tick: Tick): Promise<void> {
  const { timeZone } = tick.team.settings;
  for (const record of tick.incidents) {
    const due = dueReviewReminder(record, tick.now, timeZone);
    if (!due) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => remindOf(tick, record.channel, due));
  }
}

/** Only if it is still so by this very moment. */
async function remindOf(
  { connect, now, team }: Tick,
  channel: string,
  due: DueReviewReminder,
): Promise<void> {
  const slack = connect();
  const what = `remind_of_review/${due.at}`;
  const standing = await claimSubject(slack, `${channel}#${what}`);
  if (!standing.won) return;
  const [found, entries] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
  ]);
  if (!found) return;
  const record = { ...found, ...fold(found, entries) };
  const still = dueReviewReminder(record, now, team.settings.timeZone);
  if (still?.at !== due.at) return;
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  const key = `${channel}#${what}`;
  const told = await remindPrivately(slack, record, due, key, repeat);
  if ((!told || due.inChannel) && !record.channelNow.archived) {
    await applyOne(slack, {
      kind: "post",
      channel,
      key: `${key}/channel`,
      message: channelReviewReminder(record, due.time),
    }, repeat);
  }
  await updateIncident(slack, channel, {
    reminded: { ...record.reminded, [REVIEW_REMINDED]: due.at },
  });
}

/** @returns Whether somebody could be told: whoever has it, else who commanded or declared. */
async function remindPrivately(
  slack: Slack,
  record: IncidentRecord,
  { time }: DueReviewReminder,
  key: string,
  repeat: Repeat,
): Promise<boolean> {
  const { review, roles, declarer } = record;
  const asked = [review?.owner, roles.commander, declarer]
    .filter((user): user is string => Boolean(user));
  for (const user of new Set(asked)) {
    if (!await mayKnow(slack, record, user)) continue;
    const told = await applyOne(slack, {
      kind: "tell_privately",
      user,
      key: `${key}/${user}`,
      message: reviewReminder(record, time),
    }, repeat);
    if (told) return true;
  }
  return false;
}

/**
 * @returns False if it will never be done.
 * @throws SlackApiError if it is to be tried again at the next tick
 */
async function applyOne(
  slack: Slack,
  effect: Effect,
  repeat: Repeat,
): Promise<boolean> {
  const [outcome] = await apply(slack, [effect], repeat);
  if (!outcome!.ok && mayPass(outcome!.code)) {
    throw new SlackApiError("chat.postMessage", outcome!.code);
  }
  return outcome!.ok;
}
