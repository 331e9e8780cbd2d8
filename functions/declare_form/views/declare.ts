import { keepDeclaration } from "../../../datastores/declarations/store.ts";
import { type Asked, checkWords } from "../../../domain/declaration/declare.ts";
import { type Field, fieldOf } from "../../../domain/messages/declare_form.ts";
import { type Answer, type Slack, SlackApiError } from "../../../slack/api.ts";

/** What was submitted, by whom, in which execution of the form. */
export interface Submission {
  execution: string;
  declarer: string;
  /** Slack's `view.state.values`. */
  values: Record<string, Record<string, Answer>>;
}

/** Slack's way to keep a form open and say why. */
type Acknowledgement =
  | { response_action: "errors"; errors: Partial<Record<Field, string>> }
  | Record<string, never>;

/**
 * Keeps what was typed and lets the workflow go on; a refusal or a failure
 * stays in the form, with everything still in it.
 */
export async function declared(
  slack: Slack,
  { execution, declarer, values }: Submission,
): Promise<Acknowledgement> {
  const asked = { ...ofValues(values), declarer };
  try {
    const refusal = checkWords(asked);
    if (refusal) return keepOpen(fieldOf(refusal.code), refusal.message);
    await keepDeclaration(slack, {
      cause: execution,
      asked,
      declaredAt: Date.now(),
      finish: true,
      earlier: "",
    });
    // Sent twice, the first one has completed it.
    await slack.callUnless(
      ["execution_not_in_running_state"],
      "functions.completeSuccess",
      {
        function_execution_id: execution,
        outputs: { declaration: execution },
      },
    );
    return {};
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return keepOpen(
      "title",
      `Cannot declare an incident: Slack said "${error.code}". Press Declare again in a moment`,
    );
  }
}

function keepOpen(field: Field, message: string): Acknowledgement {
  return { response_action: "errors", errors: { [field]: message } };
}

function ofValues(values: Submission["values"]): Asked {
  const field = (name: Field): Answer => values[name]?.[name] ?? {};
  return {
    title: field("title").value ?? "",
    severity: field("severity").selected_option?.value ?? "",
    type: field("type").selected_option?.value ?? "",
    template: field("template").selected_option?.value ?? "",
    description: field("description").value ?? "",
    private: (field("private").selected_options ?? []).length > 0,
  };
}
