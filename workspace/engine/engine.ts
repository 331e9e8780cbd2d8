import type { FormState, SuggestedOptions } from "../page/acts.ts";
import { AppError } from "../runtime/app_error.ts";
import { SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";
import { type Execution, Executions } from "./executions.ts";
import { Deliveries } from "./deliveries.ts";
import { Events } from "./events.ts";
import { Featured } from "./featured.ts";
import { Firing } from "./firing.ts";
import { type BlockAction, Interactions } from "./interactions.ts";
import { Invocations } from "./invocations.ts";
import { Links, type LinkUse } from "./links.ts";
import type { Outcome } from "./outcome.ts";
import { Pump } from "./pump.ts";
import { type SuggestionQuery, Suggestions } from "./suggestions.ts";
import { Tickets } from "./tickets.ts";
import type { Token } from "./tokens.ts";
import { type Trigger, Triggers } from "./triggers.ts";
import { type OpenView, ViewStacks } from "./view_stacks.ts";
import { type WebhookAnswer, Webhooks } from "./webhooks.ts";
import { WorkflowRuns } from "./workflow_runs.ts";

/**
 * Starts workflows, runs their steps and brings people's clicks to the app.
 *
 * What a person does answers when their client would have its answer, not when
 * the workflow has ended; `settle` waits for that.
 */
export class Engine {
  readonly triggers: Triggers;
  readonly featured: Featured;
  readonly tickets: Tickets;
  readonly views: ViewStacks;
  readonly runs: WorkflowRuns;
  /** How long Slack takes from one step to the next, one or two seconds in reality. */
  stepDelayMs = 0;
  readonly #executions: Executions;
  readonly #pump: Pump;
  readonly #firing: Firing;
  readonly #links: Links;
  readonly #webhooks: Webhooks;
  readonly #interactions: Interactions;
  readonly #suggestions: Suggestions;

  constructor(private readonly workspace: Workspace) {
    this.#pump = new Pump(workspace.clock, (error) => this.#onFault(error));
    this.#executions = new Executions(workspace.ids);
    this.tickets = new Tickets(workspace.clock);
    this.views = new ViewStacks(workspace);
    const invocations = new Invocations(workspace, this.#pump);
    this.runs = new WorkflowRuns(
      workspace,
      this.#executions,
      invocations,
      this.#pump,
      () => this.stepDelayMs,
    );
    this.#firing = new Firing(workspace, this.runs);
    this.#links = new Links(workspace, this.#firing, this.tickets);
    this.#webhooks = new Webhooks(workspace, this.#firing);
    const deliveries = new Deliveries(
      workspace,
      this.#executions,
      invocations,
      this.tickets,
      this.#pump,
    );
    this.#interactions = new Interactions(workspace, this.views, deliveries);
    this.#suggestions = new Suggestions(workspace, this.views, deliveries);
    this.triggers = new Triggers(workspace, (trigger) => this.#onTime(trigger));
    this.featured = new Featured(workspace.state, this.triggers);
    const events = new Events(workspace, this.#firing);
    workspace.state.onEvent((happening) => events.hear(happening));
  }

  /** Every run of a function so far, oldest first. */
  get executions(): readonly Readonly<Execution>[] {
    return this.#executions.all;
  }

  /**
   * Makes the triggers of the app's own files, as `slack run` offers at its first start.
   *
   * @throws AppError naming the files whose triggers Slack refuses.
   */
  createTriggers(): Promise<void> {
    const mistakes: string[] = [];
    for (const { file, definition } of this.workspace.app.triggers) {
      try {
        this.triggers.create(definition, { invite: true });
      } catch (error) {
        if (!(error instanceof SlackError)) throw error;
        mistakes.push(`${file}: Slack answers ${error.code}`);
      }
    }
    if (mistakes.length) throw new AppError(mistakes);
    return Promise.resolve();
  }

  fireLink(use: LinkUse): Promise<Outcome> {
    return Promise.resolve(this.#links.fire(use));
  }

  pressWorkflowButton(
    press: {
      userId: string;
      channelId: string;
      messageTs: string;
      actionId: string;
    },
  ): Promise<Outcome> {
    return Promise.resolve(this.#links.pressButton(press));
  }

  fireWebhook(
    path: string,
    request: { contentType: string | null; body: string },
  ): Promise<WebhookAnswer> {
    return Promise.resolve(this.#webhooks.receive(path, request));
  }

  blockAction(action: BlockAction): Promise<Outcome> {
    return this.#interactions.blockAction(action);
  }

  /** The options of a select that come from the app, for what somebody typed into it. */
  suggest(query: SuggestionQuery): Promise<SuggestedOptions> {
    return this.#suggestions.ask(query);
  }

  submitView(
    submission: { userId: string; viewId: string; state: FormState },
  ): Promise<Outcome> {
    return this.#interactions.submitView(submission);
  }

  closeView(
    closing: { userId: string; viewId: string; all?: boolean },
  ): Promise<Outcome> {
    return Promise.resolve(this.#interactions.closeView(closing));
  }

  /** The modal on this person's screen. */
  topView(userId: string): OpenView | undefined {
    return this.views.top(userId);
  }

  /**
   * Delivers a step's event once more, as Slack may do, also while the first
   * delivery is under way.
   *
   * @throws Error if there is no such execution.
   */
  redeliver(executionId: string): void {
    this.runs.redeliver(executionId);
  }

  /**
   * Waits until no app code is running; steps that wait for a person go on
   * waiting. A standing clock moves as far as app code waits for it.
   *
   * @throws Error naming the executions that hang.
   */
  settle(o?: { hurry?: boolean }): Promise<void> {
    return this.#pump.settle(o);
  }

  /** A fresh token for one delivery to an execution. */
  tokenFor(execution: Execution): Token {
    const { tokens, bot, app } = this.workspace;
    return tokens.forExecution(
      bot.id,
      app.manifest.oauth_config.scopes.bot,
      execution.id,
    );
  }

  /** Counts a call of the Web API for its execution; the answer is to be called at its end. */
  countCall(executionId: string | undefined, method: string): () => void {
    return this.#executions.countCall(executionId, method);
  }

  /** Stops all app code. */
  stop(): void {
    this.#pump.stop();
  }

  #onFault(error: unknown): void {
    this.workspace.activity.write(
      "workspace_fault",
      `The workspace failed: ${error}`,
      {
        level: "error",
        details: error instanceof Error ? error.stack : undefined,
      },
    );
  }

  #onTime(trigger: Trigger): void {
    const { users } = this.workspace.state;
    const people = [...users.values()].filter(({ isBot, deleted }) =>
      !isBot && !deleted
    );
    const owner = people.find(({ isAdmin }) => isAdmin) ?? people[0] ??
      this.workspace.bot;
    this.#firing.fire(trigger, { user_id: trigger.creator ?? owner.id });
  }
}
