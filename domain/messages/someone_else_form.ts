import { section } from "./blocks.ts";
import { people, plain } from "./inputs.ts";
import { SOMEONE_ELSE } from "./ask.ts";
import type { Modal } from "./modal.ts";

/** Name of the form's only field. */
export const INSTEAD = "instead";

/** Who could help in somebody's place. */
export function someoneElseForm(channel: string): Modal {
  return {
    type: "modal",
    callback_id: SOMEONE_ELSE,
    notify_on_close: true,
    title: plain("Try someone else"),
    submit: plain("Ask them"),
    close: plain("Cancel"),
    blocks: [
      section(
        `You cannot help in <#${channel}>. Whoever you name is asked the same, and reads that you named them`,
      ),
      people({ id: INSTEAD, label: "Who could help" }, [], 1),
    ],
  };
}
