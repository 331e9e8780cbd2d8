import type { IncidentRecord } from "../incident/record.ts";
import { cut, oneLine } from "../text.ts";
import { section } from "./blocks.ts";
import { choice, plain } from "./inputs.ts";
import type { Block } from "./message.ts";
import { type Modal, MODAL_TITLE_MAX } from "./modal.ts";

/** Callback id of the view, and name of its field, in which an incident is chosen. */
export const CHOOSE = "choose_incident";

/** What a form is called. */
interface Named {
  id: string;
  title: string;
  /** "over" where it is about incidents that have ended. */
  among?: "open" | "over";
}

/** What stands on the screen until it is known what the form shows. */
export function loading(id: string, title: string): Modal {
  return bare({ id, title }, "One moment …", "Cancel");
}

/** Why there is no form: a sentence of ours, which may mention people. */
export function sentenceInstead(form: Named, sentence: string): Modal {
  return bare(form, sentence, "Close");
}

function bare({ id, title }: Named, mrkdwn: string, close: string): Modal {
  return {
    type: "modal",
    callback_id: id,
    notify_on_close: true,
    title: plain(cut(title, MODAL_TITLE_MAX)),
    close: plain(close),
    blocks: [section(mrkdwn)],
  };
}

/** Which incident is meant, where the channel does not say it. */
export function chooseIncident(form: Named, found: IncidentRecord[]): Modal {
  if (!found.length) {
    return sentenceInstead(
      form,
      form.among === "over"
        ? "No incident has ended lately: those that were closed stay as they are"
        : "There is no open incident. Type /incident to declare one",
    );
  }
  return {
    type: "modal",
    callback_id: CHOOSE,
    notify_on_close: true,
    title: plain(cut(form.title, MODAL_TITLE_MAX)),
    submit: plain("Next"),
    close: plain("Cancel"),
    blocks: [
      choice(
        { id: CHOOSE, label: "Which incident?" },
        found.map(({ channel, severityName, title, name }) => ({
          id: channel,
          name: `${severityName} ${oneLine(title)}`,
          about: `#${name}`,
        })),
        "",
      ),
    ],
  };
}

/** Block id of what a form says above its fields. */
const NOTICE = "notice";

/**
 * The view as it is, with a sentence above it; fields keep what was typed,
 * since their ids stay. One sentence replaces the other.
 */
export function withNotice(
  view: Record<string, unknown>,
  sentence: string,
): Modal {
  const { callback_id, title, submit, close, private_metadata } =
    view as unknown as Modal;
  const blocks = (view.blocks as Block[])
    .filter(({ block_id }) => block_id !== NOTICE);
  return {
    type: "modal",
    callback_id,
    title,
    ...(submit ? { submit } : {}),
    ...(close ? { close } : {}),
    notify_on_close: true,
    private_metadata: private_metadata ?? "",
    blocks: [
      { ...section(sentence), block_id: NOTICE },
      ...blocks,
    ],
  };
}
