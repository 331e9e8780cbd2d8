import type { ViewPayload } from "../block_kit/types.ts";
import { validateView } from "../block_kit/validate.ts";
import type { FormState } from "../page/acts.ts";
import { fieldsOf, formState } from "../page/forms/form_state.ts";
import { invalidArguments, SlackError } from "../web_api/errors.ts";
import type { Workspace } from "../workspace.ts";

/** How many views may lie on each other: https://docs.slack.dev/surfaces/modals */
const STACK_MAX = 3;
/** https://docs.slack.dev/reference/methods/views.open */
const VIEW_MAX_BYTES = 250 * 1024;

/** A modal on somebody's screen. */
export interface OpenView {
  /** `V…` */
  id: string;
  /** Changes with each change of the view. */
  hash: string;
  /** Its place in the stack, from 1. */
  depth: number;
  view: ViewPayload;
  userId: string;
  /** The execution that opened it: submitting and closing it goes there. */
  executionId: string | undefined;
  /** What the person reads above the fields when the app failed or was slow. */
  problem?: string;
  /** block_id → sentence */
  errors: Record<string, string>;
  /** A submission is on its way to the app. */
  busy: boolean;
  /** Its content came by `views.update`, not by an answer to a submission. */
  isUpdated: boolean;
  /** What was in the fields when it was last sent. */
  state: FormState;
}

/** The modals on everybody's screens, one stack a person. */
export class ViewStacks {
  readonly #stacks = new Map<string, OpenView[]>();
  #changes = 0;

  constructor(private readonly workspace: Workspace) {}

  top(userId: string): OpenView | undefined {
    return this.#stacks.get(userId)?.at(-1);
  }

  /** The view with this id or external_id, if it is still open. */
  find(id: string): OpenView | undefined {
    return this.#all().find((open) =>
      open.id === id || open.view.external_id === id
    );
  }

  /**
   * Opens a first view for somebody; what they had open is gone.
   *
   * @throws SlackError for a view that Slack would refuse.
   */
  open(
    userId: string,
    executionId: string | undefined,
    view: unknown,
  ): OpenView {
    const checked = this.#check(view);
    this.#stacks.set(userId, []);
    return this.#add(userId, executionId, checked);
  }

  /**
   * Lays a view on top.
   *
   * @throws SlackError `push_limit_reached`, or for a view that Slack would refuse.
   */
  push(below: OpenView, view: unknown): OpenView {
    if (below.depth >= STACK_MAX) throw new SlackError("push_limit_reached");
    return this.#add(below.userId, below.executionId, this.#check(view));
  }

  /** Puts another content into an open view. @throws SlackError for a view that Slack would refuse. */
  update(open: OpenView, view: unknown): void {
    open.view = this.#check(view, open);
    open.hash = this.#hash();
    open.isUpdated = false;
    open.errors = {};
    delete open.problem;
    open.state = formState(open.view.blocks, open.state);
    this.workspace.state.changed();
  }

  /** Takes a view, and what lies on it, off the screen. */
  remove(open: OpenView): void {
    const stack = this.#stacks.get(open.userId) ?? [];
    this.#stacks.set(open.userId, stack.slice(0, open.depth - 1));
    this.workspace.state.changed();
  }

  /** The stack that a view lies in, lowest first. */
  stackOf(open: OpenView): OpenView[] {
    return this.#stacks.get(open.userId) ?? [];
  }

  /** A view as the Web API and interactions show it: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
  object(open: OpenView): Record<string, unknown> {
    const { state, appId, botId } = this.workspace;
    const { view } = open;
    const stack = this.stackOf(open);
    return {
      id: open.id,
      team_id: state.team.id,
      type: view.type,
      blocks: view.blocks,
      private_metadata: view.private_metadata ?? "",
      callback_id: view.callback_id ?? "",
      state: { values: open.state },
      hash: open.hash,
      title: view.title,
      clear_on_close: view.clear_on_close ?? false,
      notify_on_close: view.notify_on_close ?? false,
      close: view.close ?? null,
      submit: view.submit ?? null,
      previous_view_id: stack[open.depth - 2]?.id ?? null,
      root_view_id: stack[0]?.id ?? open.id,
      app_id: appId,
      external_id: view.external_id ?? "",
      app_installed_team_id: state.team.id,
      bot_id: botId,
    };
  }

  #add(
    userId: string,
    executionId: string | undefined,
    view: ViewPayload,
  ): OpenView {
    const stack = this.#stacks.get(userId) ?? [];
    const open: OpenView = {
      id: this.workspace.ids.make("V"),
      hash: this.#hash(),
      depth: stack.length + 1,
      view,
      userId,
      executionId,
      errors: {},
      busy: false,
      isUpdated: false,
      state: formState(view.blocks),
    };
    this.#stacks.set(userId, [...stack, open]);
    this.workspace.state.changed();
    return open;
  }

  #check(given: unknown, updated?: OpenView): ViewPayload {
    if (JSON.stringify(given).length > VIEW_MAX_BYTES) {
      throw new SlackError("view_too_large");
    }
    const mistakes = validateView(given);
    if (mistakes.length) throw invalidArguments(mistakes);
    const view = structuredClone(given) as ViewPayload;
    const { external_id } = view;
    if (external_id && ![undefined, updated].includes(this.find(external_id))) {
      throw new SlackError("duplicate_external_id");
    }
    this.#nameBlocks(view);
    return view;
  }

  /** Slack gives ids to blocks and elements that come without. */
  #nameBlocks(view: ViewPayload): void {
    for (const block of view.blocks) {
      block.block_id ??= this.workspace.ids.make("b");
    }
    for (const { element } of fieldsOf(view.blocks)) {
      element.action_id ??= this.workspace.ids.make("a");
    }
  }

  #hash(): string {
    return `${this.workspace.state.seconds()}.${
      (++this.#changes).toString(36).padStart(8, "0")
    }`;
  }

  #all(): OpenView[] {
    return [...this.#stacks.values()].flat();
  }
}
