import type { IncidentRecord } from "../incident/record.ts";
import type { ShortcutName } from "../shortcuts.ts";
import { actions, workflowButton } from "./blocks.ts";
import type { Block } from "./message.ts";

/** What can be done once an incident is resolved, in this order. */
export const END_BUTTONS: [ShortcutName, string][] = [
  ["review", "Review"],
  ["action_items", "Action items"],
  ["edit_clocks", "Edit clocks"],
  ["reopen", "Reopen"],
];

/** Buttons for the incident's own channel: each takes the channel in which it is pressed. */
export function channelButtons(
  { shortcuts }: Pick<IncidentRecord, "shortcuts">,
  buttons: [ShortcutName, string][],
): Block[] {
  const all = buttons.flatMap(([name, label]) => {
    const shortcut = shortcuts[name];
    return shortcut ? [workflowButton(name, label, shortcut.url)] : [];
  });
  return all.length ? [actions(all)] : [];
}
