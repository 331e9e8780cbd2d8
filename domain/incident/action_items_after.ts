import type { ActionItem } from "./aftermath.ts";
import type { ActionItemEvent } from "./decision_events.ts";
import type { IncidentState } from "./record.ts";

/** The action items after something happened to one of them; what does not fit changes nothing. */
export function actionItemsAfter(
  { actionItems }: Pick<IncidentState, "actionItems">,
  event: ActionItemEvent,
  at: number,
): Pick<IncidentState, "actionItems"> {
  if (event.kind === "action_item_added") {
    const { item: id, title, owner, due, does } = event;
    const others = actionItems.filter((one) => one.id !== id);
    return {
      actionItems: [
        ...others,
        { id, title, owner, due, does, addedAt: at, round: 0 },
      ],
    };
  }
  return {
    actionItems: actionItems.map((one) =>
      one.id === event.item ? itemAfter(one, event, at) : one
    ),
  };
}

/** One action item after something happened to it: in a closed incident too. */
export function itemAfter(
  { ended, ...item }: ActionItem,
  event: Exclude<ActionItemEvent, { kind: "action_item_added" }>,
  at: number,
): ActionItem {
  const next = { ...item, round: item.round + 1 };
  switch (event.kind) {
    case "action_item_changed": {
      const { title, owner, due, does } = event;
      return {
        ...next,
        title,
        ...(owner === undefined ? {} : { owner }),
        ...(due === undefined ? {} : { due }),
        ...(does === undefined ? {} : { does }),
        ...(ended ? { ended } : {}),
      };
    }
    case "action_item_ended":
      return { ...next, ended: { how: event.how, by: event.by, at } };
    case "action_item_reopened":
      return next;
  }
}
