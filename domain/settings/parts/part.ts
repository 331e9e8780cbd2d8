import type { Block } from "../../messages/message.ts";
import { type Refusal, refuse } from "../../decision.ts";
import type { Settings } from "../settings.ts";

/** What people see of a field: Slack's `view.state.values`, read by `filled.ts`. */
export type Filled = Record<string, Record<string, FieldState>>;

/** As Slack says it: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export interface FieldState {
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
  selected_users?: string[];
  selected_conversations?: string[];
  /** Seconds since 1970. */
  selected_date_time?: number | null;
}

/** What the forms show that is no setting. */
export interface Around {
  /** The workspace's user groups; nothing if Slack did not say. */
  groups: { id: string; handle: string }[] | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** The settings after a form was filled in, or why not and below which field. */
export type Changed =
  | { ok: true; value: Settings }
  | Refusal & { field: string };

/** A part of the settings that is set in one form. */
export interface Part {
  id: string;
  /** What people call it, ≤ 24 characters: the form's title. */
  name: string;
  /** How it stands now, one line as it is. */
  now(settings: Settings): string;
  /** The settings that the form shows: changed meanwhile, the form is drawn again. */
  slots: readonly (keyof Settings)[];
  fields(settings: Settings, around: Around): Block[];
  changed(settings: Settings, filled: Filled): Changed;
  /** Shown before it is saved. */
  preview?(settings: Settings, around: Around): Block[];
}

/** A part that is a list: each item has a form of its own. */
export interface ListPart {
  id:
    | "severities"
    | "types"
    | "templates"
    | "services"
    | "policies"
    | "maintenance";
  name: string;
  /** What people call one item. */
  one: string;
  now(settings: Settings): string;
  /** @param item Id of the item; nothing for a new one. */
  fields(
    settings: Settings,
    around: Around,
    item: string | undefined,
  ): Block[];
  changed(
    settings: Settings,
    filled: Filled,
    item: string | undefined,
  ): Changed;
}

/** A form that cannot be saved as it is filled in. */
export function unusable(field: string, message: string): Changed {
  return { ...refuse("setting_unusable", `Cannot save: ${message}`), field };
}
