import { keptItems, updateItem } from "../../datastores/action_items/store.ts";
import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { fold } from "../../domain/incident/evolve.ts";
import {
  type Owed,
  owedAfter,
  owedOf,
  remindedOfItems,
} from "../../domain/incident/item_reminders.ts";
import {
  type KeptItem,
  looksAfter,
  mayKnowItem,
} from "../../domain/incident/kept_item.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { AboutIncident } from "../../domain/messages/action_item.ts";
import type { Shortcuts } from "../../domain/shortcuts.ts";
import type { Slack } from "../../slack/api.ts";
import { mayKnow } from "../may_know.ts";

/** What one person owes after one incident, with all that it takes to remind them. */
export interface Debt {
  owed: Owed;
  about: AboutIncident;
  /** Who is told if that person cannot be, by Slack user id; "" if nobody is. */
  looksAfter: string;
  mayKnow(slack: Slack, person: string): Promise<boolean>;
  /** Notes when they were reminded, or before when they are not to be. */
  note(
    slack: Slack,
    when: { remindedAt: number } | { notBefore: number },
  ): Promise<void>;
  /** The debts that this one is among, as they are now. */
  again(slack: Slack): Promise<Debt[]>;
}

/** The same debt as it is now, if there is one left. */
export async function reloaded(
  slack: Slack,
  { owed: { channel, person }, again }: Debt,
): Promise<Debt | undefined> {
  return (await again(slack)).find(({ owed }) =>
    owed.channel === channel && owed.person === person
  );
}

/** What people owe after an incident that is not closed. */
export function openDebts(record: IncidentRecord): Debt[] {
  const { channel, lifecycle } = record;
  if (["closed", "declined", "merged"].includes(statusOf(lifecycle))) return [];
  return owedOf(record).map((owed) => ({
    owed,
    about: record,
    looksAfter: looksAfter(record),
    mayKnow: (slack, person) => mayKnow(slack, record, person),
    async note(slack, when) {
      const { at, wait } = remindedOfItems(owed.person);
      const noted = "remindedAt" in when
        ? { [at]: when.remindedAt }
        : { [wait]: when.notBefore };
      const { reminded } = await getIncident(slack, channel) ?? record;
      await updateIncident(slack, channel, {
        reminded: { ...reminded, ...noted },
      });
    },
    async again(slack) {
      const [found, entries] = await Promise.all([
        getIncident(slack, channel),
        entriesOf(slack, channel),
      ]);
      return found ? openDebts({ ...found, ...fold(found, entries) }) : [];
    },
  }));
}

/** What people owe after closed incidents. A scan. */
export async function keptDebts(
  slack: Slack,
  shortcuts: Shortcuts,
): Promise<Debt[]> {
  const kept = await keptItems(slack);
  return owedAfter(kept).map((owed) => {
    const own = kept.filter(({ channel, item }) =>
      channel === owed.channel && owed.items.includes(item)
    );
    return {
      owed,
      about: { ...own[0]!, shortcuts },
      looksAfter: own[0]!.looksAfter,
      mayKnow: (_slack, person) => Promise.resolve(mayKnowAll(own, person)),
      async note(slack, when) {
        await Promise.all(
          own.map(({ channel, item: { id } }) =>
            updateItem(slack, channel, id, when)
          ),
        );
      },
      again: (slack) => keptDebts(slack, shortcuts),
    };
  });
}

function mayKnowAll(kept: KeptItem[], person: string): boolean {
  return kept.every((one) => mayKnowItem(one, person));
}
