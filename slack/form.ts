import { answer } from "../domain/messages/answer.ts";
import type { Modal } from "../domain/messages/modal.ts";
import { type Answer, isUnclear, type Slack, SlackApiError } from "./api.ts";
import { apply, FIRST_RUN } from "./apply.ts";
import { connect, type InteractionContext } from "./step.ts";

/** What was submitted: Slack's `view.state.values`. */
export type Values = Record<string, Record<string, Answer>>;

/** Slack's ways to go on after a submission; nothing closes the form. */
export type Acknowledgement =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "update" | "push"; view: Modal }
  | { response_action: "clear" }
  | Record<string, never>;

/**
 * Opens a form: the first call of all, since the pointer lives three seconds.
 * Nothing if it is open already, or may be: then the step must not end, since
 * what is on the screen would be dead.
 *
 * @param command What to type to try again, as in "type /status"; nothing where a
 * button is pressed again.
 * @throws SlackApiError when there is surely no form; the person has read so.
 */
export async function openForm(
  slack: Slack,
  { pointer, view, person, command }: {
    /** Slack's `interactivity_pointer`. */
    pointer: string;
    view: Modal;
    person: string;
    command?: string;
  },
): Promise<Answer | undefined> {
  try {
    const opened = await slack.call("views.open", {
      interactivity_pointer: pointer,
      view,
    });
    return opened.view;
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    // The same step delivered twice: the other delivery has opened it.
    if (error.code === "exchanged_trigger_id") return undefined;
    await apply(slack, [{
      kind: "tell_privately",
      user: person,
      key: `${slack.execution}/no-form`,
      message: answer(
        `Slack did not open the form in time. If you do not see it, ${
          command ? `type /${command} and try again` : "press the button again"
        }`,
      ),
    }], FIRST_RUN);
    if (isUnclear(error)) return undefined;
    throw error;
  }
}

/** Shows another view in its place, unless the person has closed or sent it by now. */
export async function showInstead(
  slack: Slack,
  opened: Answer,
  view: Modal,
): Promise<void> {
  await slack.callUnless(
    ["not_found", "hash_conflict", "view_not_found"],
    "views.update",
    { view_id: opened.id, hash: opened.hash, view },
  );
}

/** Ends the step behind a form. Sent or closed twice, the first has ended it. */
export async function endForm(
  slack: Slack,
  outputs: Answer = {},
): Promise<void> {
  await slack.callUnless(
    ["execution_not_in_running_state"],
    "functions.completeSuccess",
    { function_execution_id: slack.execution, outputs },
  );
}

/** Ends the step behind a form that somebody has closed. */
export function closeForm(closed: InteractionContext): Promise<void> {
  return endForm(connect(closed));
}

/** What was typed or chosen in a field whose block and action have its name. */
export function valueOf(values: Values, field: string): Answer {
  return values[field]?.[field] ?? {};
}
