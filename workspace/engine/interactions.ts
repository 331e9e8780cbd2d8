import type { FormState } from "../page/acts.ts";
import { formState } from "../page/forms/form_state.ts";
import type { Workspace } from "../workspace.ts";
import type { Deliveries } from "./deliveries.ts";
import { DONE, type Outcome, refused, warned } from "./outcome.ts";
import { type Place, placeOf, type Spot } from "./places.ts";
import { applyAnswer, TROUBLE } from "./submission_answer.ts";
import type { ViewStacks } from "./view_stacks.ts";

/** One press of a button or change of a select, in a message or in a modal. */
export interface BlockAction extends Spot {
  /** As in Slack's `actions[0]`. */
  action: Record<string, unknown>;
}

/** Brings what people do in messages and modals to the execution that these belong to. */
export class Interactions {
  constructor(
    private readonly workspace: Workspace,
    private readonly views: ViewStacks,
    private readonly deliveries: Deliveries,
  ) {}

  async submitView(
    o: { userId: string; viewId: string; state: FormState },
  ): Promise<Outcome> {
    const open = this.views.top(o.userId);
    if (open?.id !== o.viewId) {
      return refused("Cannot submit the form: it is no longer open");
    }
    if (open.busy) {
      return refused("Cannot submit the form: it is already being sent");
    }
    const execution = this.deliveries.running(open.executionId);
    open.state = formState(open.view.blocks, o.state);
    open.errors = {};
    delete open.problem;
    open.busy = true;
    this.workspace.state.changed();
    const ending = execution &&
      await this.deliveries.inTime(
        this.deliveries.send(execution, "view_submission", o.userId, {
          view: this.views.object(open),
        }),
      );
    open.busy = false;
    const outcome = applyAnswer(this.workspace, this.views, open, ending);
    this.workspace.state.changed();
    return outcome;
  }

  closeView(o: { userId: string; viewId: string; all?: boolean }): Outcome {
    const top = this.views.top(o.userId);
    if (top?.id !== o.viewId) {
      return refused("Cannot close the form: it is no longer open");
    }
    const isCleared = o.all || top.view.clear_on_close || top.depth === 1;
    const closed = isCleared ? this.views.stackOf(top)[0]! : top;
    const execution = this.deliveries.running(closed.executionId);
    if (closed.view.notify_on_close && execution) {
      const { state: _, ...view } = this.views.object(closed);
      void this.deliveries.send(execution, "view_closed", o.userId, {
        view: { ...view, state: { values: {} } },
        is_cleared: isCleared,
      });
    }
    this.views.remove(closed);
    return DONE;
  }

  async blockAction(o: BlockAction): Promise<Outcome> {
    const place = placeOf(this.workspace, this.views, o, o.action);
    if (!place) {
      return refused("Cannot do that: what you clicked is no longer there");
    }
    if (isSilent(place) || this.#isLost(place)) return DONE;
    const { open } = place;
    const execution = this.deliveries.running(place.executionId);
    const answered = execution && await this.deliveries.inTime(
      this.deliveries.send(execution, "block_actions", o.userId, {
        ...place.body,
        actions: [{ ...o.action, action_ts: this.#now() }],
      }),
    );
    if (answered?.kind === "answered") return DONE;
    if (open) open.problem = TROUBLE;
    this.workspace.state.changed();
    if (open) return refused(TROUBLE);
    return warned(
      execution
        ? "The app did not answer: it failed, or took longer than three seconds"
        : "Cannot do that: the workflow step that asked for it has ended",
    );
  }

  /** `views.update` was seen to leave a view whose clicks reach nobody: https://github.com/slackapi/deno-slack-sdk/issues/441 */
  #isLost({ open }: Place): boolean {
    const { activity, assumptions } = this.workspace;
    if (!open?.isUpdated || !assumptions.blockActionsAfterUpdateLost) {
      return false;
    }
    activity.write(
      "function_execution_result",
      `A click in the form "${open.view.title.text}" was lost: views.update had changed the form, and Slack was seen to lose such clicks`,
      { level: "warn" },
    );
    return true;
  }

  #now(): string {
    return (this.workspace.clock.now() / 1000).toFixed(6);
  }
}

/** Inputs tell of changes only if they are asked to: https://docs.slack.dev/reference/block-kit/blocks/input-block */
function isSilent({ block }: Place): boolean {
  return block.type === "input" && block.dispatch_action !== true;
}
