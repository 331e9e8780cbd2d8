import {
  claimItem,
  getItem,
  updateItem,
} from "../datastores/action_items/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import { itemAfter } from "../domain/incident/action_items_after.ts";
import {
  answerActionItem,
  changeActionItem as decideOnChange,
  ITEM_DOINGS,
  type ItemAnswer,
  type ItemEvent,
  itemSubject,
  type ItemWords,
  unknownItem,
} from "../domain/incident/action_item.ts";
import type { ActionItem } from "../domain/incident/aftermath.ts";
import { type KeptItem, mayKnowItem } from "../domain/incident/kept_item.ts";
import { statusOf } from "../domain/incident/lifecycle.ts";
import { possible } from "../domain/incident/possible.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import type { Slack } from "../slack/api.ts";
import { changeListed } from "./change_listed.ts";
import { incidentFor } from "./incident_for.ts";
import { keepActionItems } from "./keep_action_items.ts";
import { checkOwner } from "./task_owner.ts";

/** Something that becomes of an action item. */
interface Wanted {
  channel: string;
  /** Slack user id. */
  person: string;
  cause: string;
  /** The action item's id. */
  item: string;
  /** The record, if the caller has just read it with `incidentFor`. */
  known?: IncidentRecord;
}

/** An action item after somebody did something to it. */
export interface ItemChanged {
  item: ActionItem;
  /** The incident's record, as long as it has one. */
  record: IncidentRecord | undefined;
  unfinished: string[];
}

/** Whether something may become of an action item, as it is now. */
type Decide = (item: ActionItem | undefined, at: number) => Decision<ItemEvent>;

/** How many of the causes that changed an action item last are remembered. */
const CAUSES = 8;

/**
 * Finishes an action item, drops it, opens it again, puts it off or takes it,
 * also when its incident is closed. Of several at once the first one counts.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export function answerItem(
  slack: Slack,
  { answer, ...wanted }: Wanted & { answer: ItemAnswer },
): Promise<Decision<ItemChanged>> {
  return changeItem(
    slack,
    wanted,
    ITEM_DOINGS[answer],
    (item, at) => answerActionItem(item, answer, wanted.person, at),
  );
}

/**
 * Changes what an action item says. The new owner is told privately.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function rewordItem(
  slack: Slack,
  { words, ...wanted }: Wanted & { words: ItemWords },
): Promise<Decision<ItemChanged>> {
  const { person, item: id } = wanted;
  const what = ITEM_DOINGS.change;
  const found = await incidentFor(slack, { ...wanted, what });
  if (!found.ok) return found;
  const before = found.value.actionItems.find((item) => item.id === id);
  if (words.owner !== before?.owner) {
    const able = await checkOwner(
      slack,
      found.value,
      words.owner,
      person,
      what,
    );
    if (!able.ok) return able;
  }
  return await changeItem(
    slack,
    { ...wanted, known: found.value },
    what,
    (item, at) => decideOnChange(item, words, person, at),
  );
}

/** Through the timeline as long as the incident has one; else in the action item alone. */
async function changeItem(
  slack: Slack,
  wanted: Wanted,
  what: string,
  decide: Decide,
): Promise<Decision<ItemChanged>> {
  const found = await incidentFor(slack, { ...wanted, what });
  const closed = found.ok && statusOf(found.value.lifecycle) === "closed";
  if (found.ok && !closed) {
    return await changeOpen(
      slack,
      { ...wanted, known: found.value },
      what,
      decide,
    );
  }
  if (found.ok && !await keepActionItems(slack, found.value)) return busy(what);
  return await changeKept(slack, wanted, what, decide);
}

async function changeOpen(
  slack: Slack,
  { item: id, ...wanted }: Wanted,
  what: string,
  decide: Decide,
): Promise<Decision<ItemChanged>> {
  const itemOf = ({ actionItems }: IncidentRecord) =>
    actionItems.find((item) => item.id === id);
  const changed = await changeListed(slack, {
    ...wanted,
    what,
    subject: (record) => itemSubject(id, itemOf(record)),
    decide(record, at) {
      const can = possible(record.lifecycle, "change_action_items", what);
      return can.ok ? decide(itemOf(record), at) : can;
    },
  });
  if (!changed.ok) return changed;
  const { record, unfinished } = changed.value;
  const item = itemOf(record);
  return item ? allow({ item, record, unfinished }) : unknownItem(what);
}

/** A repeat finds its own cause, and what it has become since. */
async function changeKept(
  slack: Slack,
  { channel, person, cause, item: id }: Wanted,
  what: string,
  decide: Decide,
): Promise<Decision<ItemChanged>> {
  const known = await getItem(slack, channel, id);
  if (!known || !mayKnowItem(known, person)) {
    return unknownIncident(what, channel);
  }
  const { standing, kept = known, release } = await claimItem(
    slack,
    channel,
    id,
  );
  if (!standing.won) return busy(what);
  const now = Date.now();
  const before = kept.causes.includes(cause);
  const decided = before ? undefined : decide(kept.item, now);
  const after = decided?.ok ? changedBy(kept, cause, decided.value, now) : {};
  await updateItem(slack, channel, id, after, release);
  if (decided && !decided.ok) return decided;
  const item = after.item ?? kept.item;
  return allow({ item, record: undefined, unfinished: [] });
}

function changedBy(
  { item, causes }: KeptItem,
  cause: string,
  event: ItemEvent,
  at: number,
): Partial<KeptItem> {
  return {
    item: itemAfter(item, event, at),
    causes: [...causes, cause].slice(-CAUSES),
    notBefore: 0,
  };
}

function busy(what: string): Decision<never> {
  return refuse(
    "being_done",
    `Cannot ${what}: somebody is doing that at this moment. Press again in half a minute`,
  );
}
