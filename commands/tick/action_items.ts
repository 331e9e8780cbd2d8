import { claimSubject } from "../../datastores/claims/store.ts";
import { DAY_MS, dayOf } from "../../domain/days.ts";
import {
  dueItems,
  goodTime,
  mayBeDue,
} from "../../domain/incident/item_reminders.ts";
import { itemsDue } from "../../domain/messages/action_item.ts";
import { mayPass } from "../../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { apply } from "../../slack/apply.ts";
import { clockOf } from "../clock_of.ts";
import { type Debt, keptDebts, openDebts, reloaded } from "./debts.ts";
import type { Tick } from "./tick.ts";

/** What is left of closed incidents is looked at by the first tick of an hour. Minutes. */
const FIRST_MINUTES = 5;

/**
 * Reminds people of action items that are due, privately and in their own
 * working hours: at most a message a day for each incident.
 */
export async function remindOfActionItems(tick: Tick): Promise<void> {
  await remindAll(tick, tick.incidents.flatMap(openDebts));
  if (new Date(tick.now).getUTCMinutes() >= FIRST_MINUTES) return;
  await tick.attempt(async () => {
    const { shortcuts = {} } = tick.team;
    await remindAll(tick, await keptDebts(tick.connect(), shortcuts));
  });
}

async function remindAll(tick: Tick, debts: Debt[]): Promise<void> {
  for (const debt of debts.filter(({ owed }) => mayBeDue(owed, tick.now))) {
    if (!tick.hasTime()) return;
    await tick.attempt(() => remind(tick, debt));
  }
}

/** Only what is still open at this very moment, and only if it is a good time where they are. */
async function remind({ connect, now }: Tick, debt: Debt): Promise<void> {
  const slack = connect();
  const { channel, person } = debt.owed;
  const reader = await readerOf(slack, debt);
  if (!reader) return await debt.note(slack, { notBefore: now + DAY_MS });
  const { user, offset } = reader;
  const time = goodTime(now, offset);
  if (time > now) return await debt.note(slack, { notBefore: time });
  if (!dueItems(debt.owed, now, offset).length) {
    const notBefore = goodTime(nextDay(now, offset), offset);
    return await debt.note(slack, { notBefore });
  }
  const today = dayOf(now, offset);
  const what = `${channel}#action_items/${person}/${today}`;
  const standing = await claimSubject(slack, what);
  if (!standing.won) return;
  const still = await reloaded(slack, debt);
  const items = still ? dueItems(still.owed, now, offset) : [];
  if (!still || !items.length) return;
  const [outcome] = await apply(slack, [{
    kind: "tell_privately",
    user,
    key: what,
    message: itemsDue(still.about, items, { person: user, today }),
  }], { look: standing.repeat, since: standing.since });
  if (!outcome!.ok && mayPass(outcome!.code)) {
    throw new SlackApiError("chat.postMessage", outcome!.code);
  }
  await still.note(slack, { remindedAt: now });
}

/** Whoever has them; else, if they have left or may not know of it, who looks after them. */
async function readerOf(
  slack: Slack,
  { owed, looksAfter, mayKnow }: Debt,
): Promise<{ user: string; offset: number } | undefined> {
  for (const user of new Set([owed.person, looksAfter])) {
    const offset = await clockOf(slack, user);
    if (offset !== undefined && await mayKnow(slack, user)) {
      return { user, offset };
    }
  }
}

/** When the next day begins by their own clock, milliseconds since 1970. */
function nextDay(now: number, offset: number): number {
  return (Math.floor((now + offset) / DAY_MS) + 1) * DAY_MS - offset;
}
