import { isObject, strings, text } from "./json.ts";
import type { Edit } from "./slots.ts";

/** How many changes can be undone. */
export const KEPT = 20;

/** A change of the settings, with all that undoing it needs. */
export interface SettingsChange {
  /** Made of its cause. */
  id: string;
  /** Who did it, by Slack user id. */
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  edits: Edit[];
  /** What it changed, a line of mrkdwn each, in the words of that time. */
  lines: string[];
}

/** A change in the list of the last ones. */
export interface PastChange {
  id: string;
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  slots: string[];
  /** Slack said then that this is an admin of the workspace: they are told of other changes. */
  workspaceAdmin: boolean;
  /** Whether all who should have read of it. */
  told: boolean;
}

/** The last changes from what is stored, newest first; what is none is left out. */
export function readHistory(stored: unknown): PastChange[] {
  return (Array.isArray(stored) ? stored : []).filter(isObject).flatMap(
    (entry) => {
      const id = text(entry.id);
      return id
        ? [{
          id,
          by: text(entry.by),
          at: Number(entry.at) || 0,
          slots: strings(entry.slots),
          workspaceAdmin: entry.workspaceAdmin === true,
          told: entry.told !== false,
        }]
        : [];
    },
  );
}

/** The newest change that touched one of these slots, or something in them. */
export function lastOf(
  history: PastChange[],
  slots: string[],
): PastChange | undefined {
  return history.find((change) =>
    change.slots.some((slot) => slots.includes(slot))
  );
}

/**
 * Who reads of a change: whoever made it, Incd's admins, and those admins of the
 * workspace who have changed settings lately. Slack lists its admins only among
 * all people, so others are not known.
 */
export function audience(
  by: string,
  admins: string[],
  history: PastChange[],
): string[] {
  const known = history.filter(({ workspaceAdmin }) => workspaceAdmin)
    .map((change) => change.by);
  return [...new Set([by, ...admins, ...known])];
}
