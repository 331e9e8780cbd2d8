import { allow, type Decision, refuse } from "../domain/decision.ts";
import {
  ITEM_DOINGS,
  type ItemAnswer,
  type ItemWords,
  unknownItem,
} from "../domain/incident/action_item.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  ACTION_ITEM_CHANGE,
  ACTION_ITEMS,
  actionItemsForm,
  CHANGED,
  endedItemForm,
  itemFieldOf,
  openItemForm,
} from "../domain/messages/action_items_form.ts";
import type { Slack } from "../slack/api.ts";
import { valueOf, type Values } from "../slack/form.ts";
import { addActionItem } from "./add_action_item.ts";
import {
  answerItem,
  type ItemChanged,
  rewordItem,
} from "./change_action_item.ts";
import type { Done } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import type { IncidentForm, Submitted } from "./incident_form.ts";

const WHAT = "change the action items";

/** The form behind *Action items*. */
export const actionItems: IncidentForm = {
  id: ACTION_ITEMS,
  title: "Action items",
  command: "action",
  what: WHAT,
  fieldOf: (code) => itemFieldOf(code, ""),
  view: ({ record }) => allow({ view: actionItemsForm(record) }),
  submit: submitItems,
};

/** Its second page, about one action item. */
export function itemChange(id: string): IncidentForm {
  return {
    id: ACTION_ITEM_CHANGE,
    title: "Change an action item",
    command: "action",
    what: ITEM_DOINGS.change,
    fieldOf: (code) => itemFieldOf(code, CHANGED),
    view({ record }) {
      const item = record.actionItems.find((item) => item.id === id);
      if (!item) return unknownItem(ITEM_DOINGS.change);
      const view = item.ended ? endedItemForm(item) : openItemForm(item);
      return allow({ view, metadata: { item: id } });
    },
    submit: submitChange,
  };
}

/** Whether something was filled in, which the second page would lose. */
export function isItemFilledIn(values: Values): boolean {
  const { title, owner, due, does } = wordsIn(values);
  return [title, owner, due, does].some((value) => value !== "") ||
    doneIn(values).length > 0;
}

function wordsIn(values: Values, prefix = ""): ItemWords {
  const value = (field: string) => valueOf(values, prefix + field);
  return {
    title: (value("title").value ?? "").trim(),
    owner: value("owner").selected_users?.[0] ?? "",
    due: value("due").selected_date ?? "",
    does: value("does").selected_option?.value ?? "",
  };
}

function doneIn(values: Values): string[] {
  return (valueOf(values, "done").selected_options ?? [])
    .map(({ value }: { value: string }) => value);
}

/** One after the other, each on the record that the one before has left. What can be refused comes first. */
async function submitItems(
  slack: Slack,
  { channel, person, cause, values }: Submitted,
): Promise<Decision<Done>> {
  const words = wordsIn(values);
  const done = doneIn(values);
  const asked = { channel, person, cause };
  const found = await incidentFor(slack, { ...asked, what: WHAT });
  if (!found.ok) return found;
  const adds = Object.values(words).some((value) => value !== "");
  if (!adds && !done.length) {
    return refuse("nothing_changed", `Cannot ${WHAT}: nothing was filled in`);
  }
  let record = found.value;
  const unfinished: string[] = [];
  if (adds) {
    const added = await addActionItem(slack, {
      ...asked,
      words,
      known: record,
    });
    if (!added.ok) return added;
    record = added.value.record;
    unfinished.push(...added.value.unfinished);
  }
  for (const item of done) {
    const ended = await answerItem(slack, {
      ...asked,
      item,
      answer: "done",
      known: record,
    });
    // Somebody was quicker: it is as it shall be.
    if (!ended.ok && ended.code === "already_so") continue;
    if (!ended.ok) return ended;
    record = ended.value.record ?? record;
    unfinished.push(...ended.value.unfinished);
  }
  return allow({ record, unfinished });
}

async function submitChange(
  slack: Slack,
  { values, metadata: { item }, ...asked }: Submitted,
): Promise<Decision<Done>> {
  const found = await incidentFor(slack, { ...asked, what: WHAT });
  if (!found.ok) return found;
  const about = { ...asked, item, known: found.value };
  // The page of one that ended has no fields.
  const outcome = valueOf(values, "outcome").selected_option?.value ?? "reopen";
  const changed = outcome === "change"
    ? await rewordItem(slack, { ...about, words: wordsIn(values, CHANGED) })
    : await answerItem(slack, { ...about, answer: outcome as ItemAnswer });
  return changed.ok ? allow(doneOf(changed.value, found.value)) : changed;
}

function doneOf(
  { record, unfinished }: ItemChanged,
  before: IncidentRecord,
): Done {
  return { record: record ?? before, unfinished };
}
