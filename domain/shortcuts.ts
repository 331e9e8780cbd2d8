/**
 * Incd's link triggers, named after their files in `triggers/`, with the names
 * by which people and Setup find them. A test compares this list with the folder.
 *
 * Those that begin with *Button* only stand behind buttons: they are told which
 * incident it is. The others take the channel in which they are run.
 */
export const SHORTCUTS = {
  accept: "Accept",
  acknowledge: "Acknowledge",
  acknowledge_button: "Button: acknowledge",
  action_items: "Action items",
  amend: "Amend",
  answer_ask: "Button: answer an ask for help",
  answer_handover: "Button: answer a handover",
  answer_question: "Button: answer a question",
  answer_reminder: "Button: answer a reminder",
  answer_task: "Button: answer a task",
  decide: "Decide",
  declare: "Incident: declare",
  decline: "Decline",
  edit_clocks: "Edit clocks",
  end_button: "Button: resolve",
  escalate: "Escalate",
  finish: "Incident: finish",
  follow_button: "Button: follow",
  hand_over: "Hand over",
  help: "Incident: help",
  incidents_list: "Incidents: list",
  merge: "Merge",
  monitors: "Connect a monitor",
  mute_button: "Button: not an incident",
  reopen: "Reopen",
  reopen_button: "Button: reopen",
  resolve: "Resolve",
  review: "Review",
  review_button: "Button: review",
  page: "Page on-call",
  roles: "Roles",
  roles_button: "Button: roles",
  save_as_template: "Save as template",
  settings: "Incident settings",
  settings_undo: "Button: undo settings",
  setup: "Set up Incd",
  start_review: "Button: start the review",
  status_update: "Status update",
  take_role: "Button: take a role",
  tasks: "Tasks",
  timeline_add: "Timeline: add",
  timeline_show: "Timeline: show",
} as const;

export type ShortcutName = keyof typeof SHORTCUTS;

/** All names, in the order of the list. */
export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** A link trigger as it stands in Slack. */
export interface Shortcut {
  /** `Ft…`. */
  id: string;
  /** `https://slack.com/shortcuts/…`: lives as long as the trigger does. */
  url: string;
}

/** The shortcuts that were made; a button without its shortcut is not shown. */
export type Shortcuts = Partial<Record<ShortcutName, Shortcut>>;

/** The shortcuts in what is stored; what is none is left out. */
export function readShortcuts(stored: unknown): Shortcuts {
  const given = typeof stored === "object" && stored !== null ? stored : {};
  return Object.fromEntries(
    SHORTCUT_NAMES.flatMap((name) => {
      const { id, url } = (given as Record<string, Partial<Shortcut>>)[name] ??
        {};
      return typeof id === "string" && typeof url === "string"
        ? [[name, { id, url }]]
        : [];
    }),
  );
}
