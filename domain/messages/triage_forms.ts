import type { RefusalCode } from "../decision.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { WHY_MAX } from "../incident/reopen.ts";
import { oneLine } from "../text.ts";
import { context } from "./blocks.ts";
import { choice, plain, words } from "./inputs.ts";
import type { Modal } from "./modal.ts";

/** Callback ids of the views. */
export const DECLINE_FORM = "decline";
export const MERGE_FORM = "merge";

/** Names of the fields. */
export const WHY = "why";
export const INTO = "into";

/** The form *Decline*. */
export function declineForm(): Modal {
  return {
    type: "modal",
    callback_id: DECLINE_FORM,
    notify_on_close: true,
    title: plain("Decline"),
    submit: plain("Decline"),
    close: plain("Cancel"),
    blocks: [
      words({ id: WHY, label: "Why is it no incident?", optional: true }, "", {
        max: WHY_MAX,
        multiline: true,
        placeholder: "A test. Or: the alert is wrong, its threshold is too low",
      }),
      context(
        "Nobody is asked or reminded any more, and it counts in no figures. It can be reopened",
      ),
    ],
  };
}

/**
 * The form *Merge*.
 *
 * @param open The open incidents that whoever has it on the screen may know of; not empty.
 */
export function mergeForm(open: IncidentRecord[]): Modal {
  return {
    type: "modal",
    callback_id: MERGE_FORM,
    notify_on_close: true,
    title: plain("Merge"),
    submit: plain("Merge"),
    close: plain("Cancel"),
    blocks: [
      choice(
        { id: INTO, label: "Into which incident?" },
        open.map(({ channel, severityName, title, name }) => ({
          id: channel,
          name: `${severityName} ${oneLine(title)}`,
          about: `#${name}`,
        })),
        "",
      ),
      context(
        "It goes on there: its alerts count there, and everybody in this channel is invited. That cannot be taken back",
      ),
    ],
  };
}

/** The field under which a refusal is shown. */
export function declineFieldOf(code: RefusalCode): string | undefined {
  return code === "text_too_long" ? WHY : undefined;
}
