import type { ShortcutName } from "../shortcuts.ts";

/** Something that one person could do now, and the click for it. */
export interface Step {
  /** Mrkdwn. */
  text: string;
  click?: {
    label: string;
    shortcut: ShortcutName;
    /** For shortcuts that are told what they are about. */
    inputs?: Record<string, string>;
  };
}
