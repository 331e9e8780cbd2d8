import type {
  ActResult,
  ChannelSummary,
  ChannelView,
  FormState,
  MessageView,
  ModalView,
  PageState,
} from "./page/protocol.ts";
import { formState } from "./page/forms/form_state.ts";
import type { Act } from "./page/protocol.ts";
import type { User } from "./state/types.ts";
import type { Workspace } from "./workspace.ts";
import { filledIn, type FormValues } from "./server/filled_in.ts";
import { buttonNamed } from "./server/buttons.ts";
import { performAct } from "./server/page_actions.ts";
import { pageState } from "./server/page_state.ts";

/** An act without saying who. */
type OwnAct = Act extends infer A ? A extends Act ? Omit<A, "as"> : never
  : never;

/**
 * What one person does and sees in the client, by the same doors as the page.
 *
 * Actions answer as the client would: `ok`, or the sentence that the person
 * reads. Asking for what is not on the screen throws, as it is a mistake of
 * the test and not of the person.
 *
 * @example
 * ```ts ignore
 * const ana = running.person("ana");
 * await ana.run("Incident: declare", { channel: "general" });
 * await ana.submit({ Title: "Checkout is down" });
 * ```
 */
export class Person {
  #filled: { viewId: string; state: FormState } | undefined;

  constructor(readonly workspace: Workspace, readonly user: User) {}

  /** Their whole screen, with this channel and thread open. */
  screen(look: { channel?: string; thread?: string } = {}): PageState {
    return pageState(this.workspace, {
      as: this.user.id,
      thread: look.thread,
      ...(look.channel ? { channel: this.#channelId(look.channel) } : {}),
    });
  }

  /** Channels and direct conversations in the sidebar, those to join too. */
  channels(): ChannelSummary[] {
    return this.screen().channels;
  }

  /**
   * A channel by name (with or without `#`) or id.
   *
   * @throws Error if this person sees no such channel.
   */
  channel(nameOrId: string): ChannelView {
    return this.screen({ channel: nameOrId }).channel!;
  }

  /** Replies to a message, oldest first, those that only this person sees too. */
  thread(channel: string, ts: string): MessageView[] {
    return this.screen({ channel, thread: ts }).thread?.replies ?? [];
  }

  /** What the app's bot wrote to this person privately, oldest first. */
  directMessages(): MessageView[] {
    const { id } = this.workspace.bot;
    const direct = this.channels().find((channel) =>
      channel.kind === "im" && channel.name === id
    );
    return direct
      ? this.channel(direct.id).messages.filter(({ user }) => user === id)
      : [];
  }

  /** Starts a shortcut of the `/` menu by its name. */
  run(shortcut: string, from: { channel?: string } = {}): Promise<ActResult> {
    const { shortcuts } = this.screen();
    const found = shortcuts.find(({ name }) => name === shortcut);
    if (!found) {
      throw new Error(
        `Cannot run "${shortcut}": the menu has ${
          shortcuts.map(({ name }) => `"${name}"`).join(", ") || "nothing"
        }`,
      );
    }
    return this.#act({
      do: "runShortcut",
      trigger: found.id,
      ...(from.channel ? { channel: this.#channelId(from.channel) } : {}),
    });
  }

  /** The modal on their screen. */
  modal(): ModalView | undefined {
    return this.screen().modal;
  }

  /**
   * Fills in fields of the modal: by label, block_id or action_id; options by
   * their text or value, people by handle. Several at once for lists.
   *
   * @throws Error if there is no modal, field or option of that name.
   */
  fill(values: FormValues): void {
    const modal = this.#theModal();
    this.#filled = {
      viewId: modal.id,
      state: filledIn(
        this.workspace.state,
        modal.blocks,
        this.#stateOf(modal),
        values,
      ),
    };
  }

  /** Fills in the fields given and presses the modal's button. */
  submit(values: FormValues = {}): Promise<ActResult> {
    this.fill(values);
    const modal = this.#theModal();
    return this.#act({
      do: "submitView",
      viewId: modal.id,
      state: this.#stateOf(modal),
    });
  }

  /** Cancels the modal; `all` closes what lies below it too. */
  close(all = false): Promise<ActResult> {
    return this.#act({ do: "closeView", viewId: this.#theModal().id, all });
  }

  /**
   * Presses a button in the newest message of the channel, or of the thread,
   * that has one with this text or action_id.
   */
  press(channel: string, button: string, thread?: string): Promise<ActResult> {
    const screen = this.screen({ channel, thread });
    const found = buttonNamed(
      [
        ...screen.channel!.messages,
        ...screen.thread
          ? [screen.thread.parent, ...screen.thread.replies]
          : [],
      ].reverse(),
      button,
    );
    const place = { channel: screen.channel!.id, messageTs: found.ts };
    if (found.element.type === "workflow_button") {
      const actionId = found.element.action_id;
      return this.#act({ do: "workflowButton", ...place, actionId });
    }
    return this.#act({ do: "blockAction", ...place, action: found.action });
  }

  /** Presses a button inside the modal. */
  pressInModal(button: string): Promise<ActResult> {
    const modal = this.#theModal();
    const { action } = buttonNamed([{ ts: "", blocks: modal.blocks }], button);
    return this.#act({
      do: "blockAction",
      viewId: modal.id,
      action,
      state: this.#stateOf(modal),
    });
  }

  /** Writes a message, or a reply to the message with `threadTs`. */
  post(channel: string, text: string, threadTs?: string): Promise<ActResult> {
    return this.#act({
      do: "post",
      channel: this.#channelId(channel),
      text,
      ...(threadTs ? { threadTs } : {}),
    });
  }

  join(channel: string): Promise<ActResult> {
    return this.#act({ do: "join", channel: this.#channelId(channel) });
  }

  leave(channel: string): Promise<ActResult> {
    return this.#act({ do: "leave", channel: this.#channelId(channel) });
  }

  archive(channel: string): Promise<ActResult> {
    return this.#act({ do: "archive", channel: this.#channelId(channel) });
  }

  unarchive(channel: string): Promise<ActResult> {
    return this.#act({ do: "unarchive", channel: this.#channelId(channel) });
  }

  /** Acts, and waits until the app has nothing more to do about it. */
  async #act(act: OwnAct): Promise<ActResult> {
    const result = await performAct(
      this.workspace,
      { ...act, as: this.user.id } as Act,
    );
    await this.workspace.engine.settle();
    return result;
  }

  #theModal(): ModalView {
    const modal = this.modal();
    if (modal) return modal;
    throw new Error(
      `Cannot fill in a form: ${this.user.realName} has none on the screen`,
    );
  }

  #stateOf(modal: ModalView): FormState {
    return formState(
      modal.blocks,
      this.#filled?.viewId === modal.id ? this.#filled.state : {},
    );
  }

  #channelId(nameOrId: string): string {
    const name = nameOrId.replace(/^#/, "");
    const found = pageState(this.workspace, { as: this.user.id }).channels
      .find((channel) => channel.id === name || channel.name === name);
    if (found) return found.id;
    throw new Error(
      `Cannot look at #${name}: ${this.user.realName} sees no such channel`,
    );
  }
}
