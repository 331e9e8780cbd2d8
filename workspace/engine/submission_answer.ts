import { fieldsOf } from "../page/forms/form_state.ts";
import { SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";
import type { Ending } from "./invocations.ts";
import { DONE, type Outcome, refused } from "./outcome.ts";
import type { OpenView, ViewStacks } from "./view_stacks.ts";

/** Slack's words in a modal when the app failed or was slow. */
export const TROUBLE = "We had some trouble connecting. Try again?";

/**
 * Does with a submitted form what the app answered: nothing closes it, and
 * `response_action` may say otherwise. https://docs.slack.dev/surfaces/modals#response_actions
 */
export function applyAnswer(
  workspace: Workspace,
  views: ViewStacks,
  open: OpenView,
  ending: Ending | undefined,
): Outcome {
  const ack = ending?.kind === "answered" ? ending.ack : undefined;
  try {
    if (ack && views.find(open.id)) return apply(views, open, ack);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    logRefusal(workspace, open, error);
  }
  open.problem = TROUBLE;
  return refused(TROUBLE);
}

function apply(
  views: ViewStacks,
  open: OpenView,
  ack: Record<string, unknown>,
): Outcome {
  switch (ack.response_action) {
    case undefined:
      views.remove(open);
      return DONE;
    case "clear":
      views.remove(views.stackOf(open)[0]!);
      return DONE;
    case "update":
      views.update(open, ack.view);
      return DONE;
    case "push":
      views.push(open, ack.view);
      return DONE;
    case "errors":
      return showErrors(open, ack.errors);
    default:
      throw new SlackError("invalid_arguments", {
        response_metadata: {
          messages: [`[ERROR] unknown response_action: ${ack.response_action}`],
        },
      });
  }
}

function showErrors(open: OpenView, given: unknown): Outcome {
  const errors = (given ?? {}) as Record<string, string>;
  const known = fieldsOf(open.view.blocks)
    .filter(({ isInput }) => isInput)
    .map(({ blockId }) => blockId);
  const wrong = Object.keys(errors).filter((id) => !known.includes(id));
  if (wrong.length || Object.keys(errors).length === 0) {
    throw new SlackError("invalid_arguments", {
      response_metadata: {
        messages: [
          `[ERROR] errors must name input blocks of the view: ${
            wrong.join(", ") || "there are none"
          }`,
        ],
      },
    });
  }
  open.errors = errors;
  return refused(Object.values(errors).join("; "));
}

/** Slack tells nobody but the person; the activity log says what was wrong. */
function logRefusal(
  workspace: Workspace,
  open: OpenView,
  error: SlackError,
): void {
  const execution = workspace.engine.executions.find(({ id }) =>
    id === open.executionId
  );
  workspace.activity.write(
    "function_execution_result",
    `Slack refuses the answer to the form "${open.view.title.text}": ${error.code}`,
    {
      level: "error",
      ...(execution ? { trace: execution.trace } : {}),
      details: error.more,
    },
  );
}
