import type { RefusalCode } from "../decision.ts";
import { WHY_MAX } from "../incident/reopen.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { UPDATE_STATUSES } from "../incident/update.ts";
import { context } from "./blocks.ts";
import { choice, plain, words } from "./inputs.ts";
import type { Modal } from "./modal.ts";

/** Callback id of its view. */
export const REOPEN_FORM = "reopen";

/** The form *Reopen*. */
export function reopenForm(): Modal {
  return {
    type: "modal",
    callback_id: REOPEN_FORM,
    notify_on_close: true,
    title: plain("Reopen"),
    submit: plain("Reopen"),
    close: plain("Cancel"),
    blocks: [
      words({ id: "why", label: "What is wrong again?" }, "", {
        max: WHY_MAX,
        multiline: true,
        placeholder: "The errors are back. Or: it was resolved by mistake",
      }),
      choice(
        { id: "status", label: "Status" },
        UPDATE_STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] })),
        "investigating",
      ),
      context(
        "Roles, reminders and timers come back, and the clocks go on. Whoever holds a role is told privately",
      ),
    ],
  };
}

/** The field under which a refusal is shown. */
export function reopenFieldOf(code: RefusalCode): string | undefined {
  return code === "text_missing" ? "why" : undefined;
}
