import { USUAL_ANNOUNCEMENT_CHANNEL } from "../consequences/opening.ts";
import type { Modal } from "./modal.ts";

/** The form's one field: block_id and action_id alike. */
export const CHANNEL_FIELD = "channel";

/**
 * The form *Set up Incd*: where incidents are announced.
 *
 * @param channel The channel that was chosen before; "" if none was.
 */
export function setupForm(channel: string): Modal {
  return {
    type: "modal",
    callback_id: "setup",
    notify_on_close: true,
    title: plain("Set up Incd"),
    submit: plain("Set up"),
    close: plain("Cancel"),
    blocks: [
      {
        type: "section",
        text: plain(
          "Makes Incd's shortcuts and timers, writes down how you handle incidents, and looks whether all is well. Doing it again repairs what is missing and changes nothing else.",
        ),
      },
      {
        type: "input",
        block_id: CHANNEL_FIELD,
        optional: true,
        label: plain("Announcement channel"),
        hint: plain(
          channel
            ? "Where incidents are announced now"
            : `Leave it empty and Incd makes #${USUAL_ANNOUNCEMENT_CHANNEL}`,
        ),
        element: {
          type: "channels_select",
          action_id: CHANNEL_FIELD,
          placeholder: plain("A public channel"),
          ...(channel ? { initial_channel: channel } : {}),
        },
      },
    ],
  };
}

function plain(text: string) {
  return { type: "plain_text", text, emoji: false };
}
