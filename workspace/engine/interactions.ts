import type { FormState } from "../page/protocol.ts";
import { formState } from "../page/forms/form_state.ts";
import type { Workspace } from "../workspace.ts";
import type { Execution, Executions } from "./executions.ts";
import {
  type Ending,
  INTERACTION_MS,
  type Invocations,
} from "./invocations.ts";
import { elementIn, findMessage, messageObject } from "./messages.ts";
import { DONE, type Outcome, refused } from "./outcome.ts";
import { interaction } from "./payloads.ts";
import type { Pump } from "./pump.ts";
import { applyAnswer, TROUBLE } from "./submission_answer.ts";
import type { Tickets } from "./tickets.ts";
import type { OpenView, ViewStacks } from "./view_stacks.ts";
import { whatHappened } from "./workflow_runs.ts";

/** How long a person's client waits for the app: https://docs.slack.dev/interactivity/handling-user-interaction */
const PATIENCE_MS = 3_000;

/** One press of a button or change of a select, in a message or in a modal. */
export interface BlockAction {
  userId: string;
  channelId?: string;
  messageTs?: string;
  viewId?: string;
  /** As in Slack's `actions[0]`. */
  action: Record<string, unknown>;
  state?: FormState;
}

/** Brings what people do in messages and modals to the execution that these belong to. */
export class Interactions {
  constructor(
    private readonly workspace: Workspace,
    private readonly executions: Executions,
    private readonly invocations: Invocations,
    private readonly views: ViewStacks,
    private readonly tickets: Tickets,
    private readonly pump: Pump,
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
    const execution = this.#running(open.executionId);
    open.state = formState(open.view.blocks, o.state);
    open.errors = {};
    delete open.problem;
    open.busy = true;
    this.workspace.state.changed();
    const ending = execution &&
      await this.#inTime(this.#send(execution, "view_submission", o.userId, {
        view: this.views.object(open),
      }));
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
    const execution = this.#running(closed.executionId);
    if (closed.view.notify_on_close && execution) {
      const { state: _, ...view } = this.views.object(closed);
      void this.#send(execution, "view_closed", o.userId, {
        view: { ...view, state: { values: {} } },
        is_cleared: isCleared,
      });
    }
    this.views.remove(closed);
    return DONE;
  }

  async blockAction(o: BlockAction): Promise<Outcome> {
    const open = o.viewId === undefined ? undefined : this.views.find(o.viewId);
    const place = open
      ? this.#inView(open, o)
      : this.#inMessage(o.channelId ?? "", o.messageTs ?? "", o);
    if (!place) {
      return refused("Cannot do that: what you clicked is no longer there");
    }
    const execution = this.#running(place.executionId);
    if (!execution) {
      return refused(
        "Cannot do that: the workflow step that asked for it has ended",
      );
    }
    const action_ts = (this.workspace.clock.now() / 1000).toFixed(6);
    const ending = await this.#inTime(
      this.#send(execution, "block_actions", o.userId, {
        ...place.body,
        actions: [{ ...o.action, action_ts }],
      }),
    );
    if (ending?.kind === "answered") return DONE;
    if (open) open.problem = TROUBLE;
    this.workspace.state.changed();
    return refused(TROUBLE);
  }

  #inView(open: OpenView, { action, state }: BlockAction) {
    if (!elementIn(open.view.blocks, action)) return undefined;
    if (state) open.state = formState(open.view.blocks, state);
    return {
      executionId: open.executionId,
      body: {
        container: { type: "view", view_id: open.id },
        view: this.views.object(open),
      },
    };
  }

  #inMessage(
    channelId: string,
    ts: string,
    { userId, action, state }: BlockAction,
  ) {
    const found = findMessage(this.workspace, channelId, ts, userId);
    if (!found || !elementIn(found.message.blocks ?? [], action)) {
      return undefined;
    }
    const { channel, message } = found;
    return {
      executionId: message.executionId,
      body: {
        container: {
          type: "message",
          message_ts: ts,
          channel_id: channelId,
          is_ephemeral: message.ephemeralTo !== undefined,
        },
        channel: { id: channel.id, name: channel.name },
        message: messageObject(this.workspace, message),
        state: { values: formState(message.blocks ?? [], state) },
      },
    };
  }

  #send(
    execution: Execution,
    type: string,
    userId: string,
    more: Record<string, unknown>,
  ): Promise<Ending> {
    const body = {
      ...interaction(this.workspace, execution, {
        type,
        userId,
        token: this.workspace.engine.tokenFor(execution),
        ticket: this.tickets.issue(userId),
      }),
      ...more,
    };
    return this.pump.track(
      this.invocations.deliver(execution, body, INTERACTION_MS)
        .then((ending) => this.#logTrouble(execution, type, ending)),
    );
  }

  #logTrouble(execution: Execution, type: string, ending: Ending): Ending {
    if (execution.status !== "running") {
      this.workspace.tokens.revokeExecution(execution.id);
    }
    if (ending.kind === "answered") return ending;
    const what = whatHappened(ending);
    this.workspace.activity.write(
      "function_execution_result",
      `Function "${execution.callbackId}" failed at ${type}: ${
        what.split("\n")[0]
      }`,
      {
        level: "error",
        trace: execution.trace,
        details: { function_execution_id: execution.id, error: what },
      },
    );
    return ending;
  }

  /** How the app's code ended, or nothing if it did not while the client waited. */
  async #inTime(ending: Promise<Ending>): Promise<Ending | undefined> {
    const patience = this.pump.pause(PATIENCE_MS);
    const silence = patience.over.then(() => undefined);
    const said = ending.then((end) => end.kind === "died" ? silence : end);
    const first = Promise.race([said, silence]);
    try {
      return await this.pump.wait(first);
    } finally {
      patience.end();
    }
  }

  #running(executionId: string | undefined): Execution | undefined {
    const execution = executionId === undefined
      ? undefined
      : this.executions.find(executionId);
    return execution?.status === "running" ? execution : undefined;
  }
}
