import { context } from "./blocks.ts";
import { choice, plain, words } from "./inputs.ts";
import type { Modal } from "./modal.ts";

/** Longest reason, characters. */
export const MUTE_WHY_MAX = 300;

/** For how long an alert is kept quiet: minutes, and in words. */
export const MUTE_FOR = [
  { id: "60", name: "An hour" },
  { id: "480", name: "8 hours" },
  { id: "1440", name: "A day" },
  { id: "10080", name: "A week" },
];

/** The form *Not an incident*. */
export function muteForm(alert: string): Modal {
  return {
    type: "modal",
    callback_id: "mute",
    notify_on_close: true,
    private_metadata: JSON.stringify({ alert }),
    title: plain("Not an incident"),
    submit: plain("Keep quiet"),
    close: plain("Cancel"),
    blocks: [
      words({ id: "why", label: "Why not?" }, "", {
        max: MUTE_WHY_MAX,
        placeholder: "Known, a nightly job. Or: the threshold is too low",
      }),
      choice(
        { id: "minutes", label: "For how long is it kept quiet?" },
        MUTE_FOR,
        MUTE_FOR[1]!.id,
      ),
      context(
        "Deliveries still count. If it fires after that time, it comes as if it were new",
      ),
    ],
  };
}
