import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Blocks } from "../blocks/blocks.tsx";
import { FormContext } from "../blocks/form_context.ts";
import { askOptions } from "../connection.ts";
import { usePage } from "../context.ts";
import { useDialog } from "../controls/use_dialog.ts";
import { formState } from "../forms/form_state.ts";
import { Icon } from "../icon.tsx";
import { PlainText } from "../mrkdwn/mrkdwn.tsx";
import type { FormState } from "../acts.ts";
import type { ModalView } from "../protocol.ts";

/** The app's modal on top of the page, with what was typed in each view of its stack. */
export function Modal({ modal }: { modal: ModalView }) {
  const { act, state } = usePage();
  const close = (all: boolean) =>
    act({ do: "closeView", viewId: modal.id, all });
  // Esc closes everything, as the cross does.
  const dialog = useDialog(() => close(true));
  const typed = useTyped(modal);
  const { errors, isSending, submit } = useSubmission(modal, typed.values);
  const title = `modal-title-${modal.id}`;
  useFirstFocus(dialog, modal.id);
  useErrorFocus(dialog, errors);

  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={title}
      aria-busy={isSending}
    >
      <form onSubmit={submit} noValidate>
        <header class="modal-header">
          <h2 id={title}>
            <PlainText text={modal.title} />
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close"
            onClick={() => close(true)}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="modal-body">
          {modal.problem && (
            <p class="modal-problem" role="alert">
              <Icon name="warning" />
              {modal.problem}
            </p>
          )}
          <FormContext.Provider
            value={{
              surface: "modal",
              id: modal.id,
              values: typed.values,
              errors,
              change: typed.change,
              press: (action, values) =>
                act({
                  do: "blockAction",
                  viewId: modal.id,
                  action,
                  state: values,
                }),
              // Slack has no such buttons in modals.
              pressWorkflowButton: () => Promise.resolve({ ok: true }),
              suggest: (query) =>
                askOptions({
                  as: state.me,
                  viewId: modal.id,
                  state: typed.values,
                  ...query,
                }),
            }}
          >
            <Blocks blocks={modal.blocks} />
          </FormContext.Provider>
        </div>
        <footer class="modal-foot">
          <span class="modal-app">{state.app.name}</span>
          <button type="button" class="button" onClick={() => close(false)}>
            <PlainText text={modal.close} />
          </button>
          {modal.submit && (
            <button
              type="submit"
              class={isSending ? "button primary is-busy" : "button primary"}
              aria-busy={isSending}
            >
              <PlainText text={modal.submit} />
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

/** What the person typed: kept while the app updates the view or puts another on top. */
function useTyped(
  modal: ModalView,
): { values: FormState; change(values: FormState): void } {
  const byView = useRef(new Map<string, FormState>());
  const [, redraw] = useState(0);
  const typed = byView.current.get(modal.id);
  const values = useMemo(
    () => formState(modal.blocks, typed),
    [modal.blocks, typed],
  );
  return {
    values,
    change(changed) {
      byView.current.set(modal.id, changed);
      redraw((count) => count + 1);
    },
  };
}

/** Sends the form, and keeps what client and app say about its fields. */
function useSubmission(modal: ModalView, values: FormState): {
  errors: Record<string, string>;
  isSending: boolean;
  submit(event: Event): Promise<void>;
} {
  const { act } = usePage();
  const [isOnItsWay, setOnItsWay] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  useEffect(() => setRefused({}), [modal.id, modal.hash]);
  const isSending = isOnItsWay || modal.busy;
  return {
    errors: { ...modal.errors, ...refused },
    isSending,
    async submit(event) {
      event.preventDefault();
      if (isSending) return;
      setOnItsWay(true);
      const sent = await act({
        do: "submitView",
        viewId: modal.id,
        state: values,
      });
      setOnItsWay(false);
      setRefused(sent.ok ? {} : sent.errors ?? {});
    },
  };
}

/** A new view starts with its first field, or the one that the app wants. */
function useFirstFocus(
  dialog: { current: HTMLDialogElement | null },
  viewId: string,
): void {
  useEffect(() => {
    const body = dialog.current!.querySelector(".modal-body")!;
    const wanted = body.querySelector<HTMLElement>("[autofocus]") ??
      body.querySelector<HTMLElement>("input, select, textarea, button") ??
      dialog.current!.querySelector<HTMLElement>("[type=submit]");
    wanted?.focus();
  }, [viewId]);
}

/** After a refusal the first field with a problem has the focus. */
function useErrorFocus(
  dialog: { current: HTMLDialogElement | null },
  errors: Record<string, string>,
): void {
  const blocks = Object.keys(errors).join(" ");
  useEffect(() => {
    if (!blocks) return;
    dialog.current!.querySelector<HTMLElement>(
      ".is-invalid input, .is-invalid select, .is-invalid textarea",
    )?.focus();
  }, [blocks]);
}
