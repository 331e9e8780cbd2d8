/** Why something was refused: listed with what to do next in docs/errors.md. */
export type RefusalCode =
  | "title_missing"
  | "title_too_long"
  | "description_too_long"
  | "nobody_to_see_it"
  | "unknown_severity"
  | "unknown_type"
  | "unknown_template"
  | "unknown_declaration"
  | "unknown_incident"
  | "not_finished"
  | "text_missing"
  | "text_too_long"
  | "no_role_given"
  | "cannot_hold_role"
  | "time_in_future"
  | "time_too_early"
  | "unknown_meaning"
  | "unknown_message"
  | "channel_unusable"
  | "not_allowed"
  | "setting_unusable"
  | "settings_busy"
  | "settings_overtaken"
  | "cannot_undo"
  | "being_done"
  | "already_acknowledged"
  | "nothing_changed"
  | "impact_too_long"
  | "unknown_status"
  | "reminder_outdated"
  | "minutes_out_of_range"
  | "no_followers"
  | "unknown_task"
  | "unknown_action_item"
  | "unknown_day"
  | "already_so"
  | "unknown_answer"
  | "alert_unusable"
  | "cannot_merge"
  | "cannot_have_task"
  | "cannot_take_part"
  | "unknown_role"
  | "role_taken"
  | "role_not_held"
  | "handover_waiting"
  | "no_handover"
  | "nobody_to_ask"
  | "already_asked"
  | "needs_approval"
  | "unknown_level"
  | "unknown_service"
  | "unknown_ask"
  | "not_asked"
  | "no_pager"
  | "pager_failed"
  | "is_over"
  | "not_resolved"
  | "clocks_out_of_order"
  | "resolve_instead"
  | "review_open"
  | "review_not_begun";

/** A normal "no": `message` is shown to the person as it stands. */
export interface Refusal {
  ok: false;
  code: RefusalCode;
  message: string;
}

/** What pure rules answer: a value, or why not. */
export type Decision<T> = { ok: true; value: T } | Refusal;

/** A decision that something may happen. */
export function allow<T>(value: T): Decision<T> {
  return { ok: true, value };
}

/** A decision that it may not, with the sentence for the person. */
export function refuse(code: RefusalCode, message: string): Refusal {
  return { ok: false, code, message };
}
