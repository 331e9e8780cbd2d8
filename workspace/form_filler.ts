import type {
  Act,
  ActResult,
  FormState,
  SuggestedOptions,
} from "./page/acts.ts";
import type { ModalView } from "./page/protocol.ts";
import { formState, optionsOf } from "./page/forms/form_state.ts";
import { Onlooker } from "./onlooker.ts";
import { buttonNamed } from "./server/buttons.ts";
import { filledIn, type FormValues, type Offered } from "./server/filled_in.ts";
import { performAct, suggestOptions } from "./server/page_actions.ts";
import { changeOf, fieldNamed } from "./server/selects.ts";

/** An act without saying who. */
type OwnAct = Act extends infer A ? A extends Act ? Omit<A, "as"> : never
  : never;

/** What one person does with modals and with the selects of messages. */
export class FormFiller extends Onlooker {
  #filled: { viewId: string; state: FormState } | undefined;
  /** Options that the app has suggested to them. */
  // deno-lint-ignore no-explicit-any
  readonly #suggested: any[] = [];

  /**
   * Fills in fields of the modal: by label, block_id or action_id; options by
   * their text or value, people by handle, days as `2026-11-23`, times as
   * `09:30`, moments in seconds since 1970. Several at once for lists.
   *
   * @throws Error if there is no modal, field or option of that name.
   */
  fill(values: FormValues): void {
    const modal = this.#theModal();
    this.#filled = {
      viewId: modal.id,
      state: filledIn(
        this.#offered(),
        modal.blocks,
        this.#stateOf(modal),
        values,
      ),
    };
  }

  /** Fills in one field of the modal and tells the app where the field does that. */
  change(field: string, value: FormValues[string]): Promise<ActResult> {
    this.fill({ [field]: value });
    const modal = this.#theModal();
    const state = this.#stateOf(modal);
    const action = changeOf(modal.blocks, state, field)!;
    return this.act({ do: "blockAction", viewId: modal.id, action, state });
  }

  /**
   * Chooses in a select of the newest message of the channel that has it, by
   * its action_id.
   *
   * @throws Error if there is no such select or option.
   */
  choose(
    channel: string,
    select: string,
    value: FormValues[string],
  ): Promise<ActResult> {
    const { place, blocks } = this.#messageWith(channel, select);
    const state = filledIn(
      this.#offered(),
      blocks,
      formState(blocks),
      { [select]: value },
    );
    const action = changeOf(blocks, state, select)!;
    return this.act({ do: "blockAction", ...place, action, state });
  }

  /**
   * Types into a select whose options come from the app, in the modal or in
   * the newest message of a channel. Answers what there is to choose from.
   */
  async search(
    select: string,
    typed: string,
    channel?: string,
  ): Promise<SuggestedOptions> {
    const modal = channel === undefined ? this.#theModal() : undefined;
    const { place, blocks } = modal
      ? { place: { viewId: modal.id }, blocks: modal.blocks }
      : this.#messageWith(channel!, select);
    const { blockId = "", actionId = select } = fieldNamed(blocks, select) ??
      {};
    const found = await suggestOptions(this.workspace, {
      as: this.user.id,
      ...place,
      blockId,
      actionId,
      typed,
      ...(modal ? { state: this.#stateOf(modal) } : {}),
    });
    await this.workspace.engine.settle();
    if (found.ok) this.#suggested.push(...optionsOf(found));
    return found;
  }

  /** Fills in the fields given and presses the modal's button. */
  submit(values: FormValues = {}): Promise<ActResult> {
    this.fill(values);
    const modal = this.#theModal();
    return this.act({
      do: "submitView",
      viewId: modal.id,
      state: this.#stateOf(modal),
    });
  }

  /** Cancels the modal; `all` closes what lies below it too. */
  close(all = false): Promise<ActResult> {
    return this.act({ do: "closeView", viewId: this.#theModal().id, all });
  }

  /** Presses a button inside the modal, or chooses in a menu of three dots. */
  pressInModal(button: string): Promise<ActResult> {
    const modal = this.#theModal();
    const { action } = buttonNamed([{ ts: "", blocks: modal.blocks }], button);
    return this.act({
      do: "blockAction",
      viewId: modal.id,
      action,
      state: this.#stateOf(modal),
    });
  }

  /** Acts, and waits until the app has nothing more to do about it. */
  protected async act(act: OwnAct): Promise<ActResult> {
    const result = await performAct(
      this.workspace,
      { ...act, as: this.user.id } as Act,
    );
    await this.workspace.engine.settle();
    return result;
  }

  #offered(): Offered {
    return {
      state: this.workspace.state,
      me: this.user,
      suggested: this.#suggested,
    };
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

  #messageWith(channel: string, field: string) {
    const { id, messages } = this.channel(channel);
    const found = messages.findLast(({ blocks }) =>
      fieldNamed(blocks ?? [], field)
    );
    if (!found) {
      throw new Error(
        `Cannot choose in "${field}": no message of #${channel} has it`,
      );
    }
    const place = { channel: id, messageTs: found.ts };
    return { place, blocks: found.blocks ?? [] };
  }
}
