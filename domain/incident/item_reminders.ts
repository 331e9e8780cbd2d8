import { dayOf, daysAfter } from "../days.ts";
import type { ActionItem } from "./aftermath.ts";
import { type KeptItem, looksAfter } from "./kept_item.ts";
import type { IncidentRecord } from "./record.ts";

const HOUR_MS = 3_600_000;

/** Between these hours of their own day people are reminded. */
const FROM_HOUR = 9;
const TO_HOUR = 17;

/** An action item without a day is due so many days after it was added. */
const UNDATED_DAYS = 14;

/** Who has got it since knows of it. Milliseconds. */
const NEW_MS = 4 * HOUR_MS;

/** How far people's clocks are ahead of UTC, from the west to the east, hour by hour. Milliseconds. */
const CLOCKS = Array.from({ length: 27 }, (_, n) => (n - 12) * HOUR_MS);

/** What one person is to do after one incident. */
export interface Owed {
  channel: string;
  /** Slack user id: who has them, or looks after those that nobody has. */
  person: string;
  items: ActionItem[];
  /** When they were reminded last, milliseconds since 1970; 0 = never. */
  remindedAt: number;
  /** Before this they are not, milliseconds since 1970. */
  notBefore: number;
}

/** Under which names an incident's record notes both. */
export function remindedOfItems(person: string) {
  return { at: `action_items/${person}`, wait: `action_items_wait/${person}` };
}

/** What people are to do after an incident that is not closed. */
export function owedOf(record: IncidentRecord): Owed[] {
  const { channel, reminded } = record;
  return byPerson(record.actionItems, looksAfter(record)).map(
    ([person, items]) => {
      const { at, wait } = remindedOfItems(person);
      return {
        channel,
        person,
        items,
        remindedAt: reminded[at] ?? 0,
        notBefore: reminded[wait] ?? 0,
      };
    },
  );
}

/** What people are to do after closed incidents, from all that is kept of these. */
export function owedAfter(kept: KeptItem[]): Owed[] {
  const channels = Map.groupBy(kept, ({ channel }) => channel);
  return [...channels].flatMap(([channel, all]) =>
    byPerson(all.map(({ item }) => item), all[0]!.looksAfter)
      .map(([person, items]) => {
        const own = all.filter(({ item }) => items.includes(item));
        return {
          channel,
          person,
          items,
          remindedAt: Math.max(...own.map(({ remindedAt }) => remindedAt)),
          notBefore: Math.max(...own.map(({ notBefore }) => notBefore)),
        };
      })
  );
}

/**
 * What of it to remind of now, all that is due by tomorrow; nothing if it is
 * not time. Once on the day before, on the day, and each week after it; at most
 * once a day, and at no weekend.
 *
 * @param now Milliseconds since 1970.
 * @param offset How far their clock is ahead of UTC, milliseconds.
 */
export function dueItems(
  { items, remindedAt }: Owed,
  now: number,
  offset: number,
): ActionItem[] {
  const today = dayOf(now, offset);
  const last = remindedAt ? dayOf(remindedAt, offset) : "";
  const calls = items.some((item) =>
    now - item.addedAt >= NEW_MS &&
    (reminderDay(item, today, offset) ?? "") > last
  );
  return calls
    ? items.filter((item) => dueDay(item) <= daysAfter(today, 1))
    : [];
}

/** Whether it may be time, wherever they are: saves asking Slack where. */
export function mayBeDue(owed: Owed, now: number): boolean {
  return owed.person !== "" && now >= owed.notBefore &&
    CLOCKS.some((ahead) => dueItems(owed, now, ahead).length > 0);
}

/**
 * When they can be reminded: now, or when their next working morning begins.
 * Milliseconds since 1970.
 */
export function goodTime(now: number, offset: number): number {
  const local = new Date(now + offset);
  const hour = local.getUTCHours();
  if (hour < TO_HOUR && hour >= FROM_HOUR && !isWeekend(local)) return now;
  const morning = new Date(local);
  morning.setUTCHours(FROM_HOUR, 0, 0, 0);
  while (morning < local || isWeekend(morning)) {
    morning.setUTCDate(morning.getUTCDate() + 1);
  }
  return morning.getTime() - offset;
}

function isWeekend(day: Date): boolean {
  return [0, 6].includes(day.getUTCDay());
}

/** The last day until today on which somebody is to be reminded of it, if there is one. */
function reminderDay(
  item: ActionItem,
  today: string,
  offset: number,
): string | undefined {
  const due = dueDay(item);
  if (today >= due) {
    const weeks = Math.floor(
      (Date.parse(today) - Date.parse(due)) / (7 * 24 * HOUR_MS),
    );
    return daysAfter(due, 7 * weeks);
  }
  const before = daysAfter(due, -1);
  // Who has got it today knows.
  return today === before && dayOf(item.addedAt, offset) < before
    ? before
    : undefined;
}

function dueDay({ due, addedAt }: ActionItem): string {
  return due || daysAfter(dayOf(addedAt), UNDATED_DAYS);
}

/** Those that are open, by who has them. */
function byPerson(
  items: ActionItem[],
  looksAfter: string,
): [string, ActionItem[]][] {
  const open = items.filter(({ ended }) => !ended);
  return [...Map.groupBy(open, ({ owner }) => owner || looksAfter)];
}
