import type { Json } from "../blocks/form_context.ts";
import { PlainText, TextObject } from "../mrkdwn/mrkdwn.tsx";
import { useDialog } from "./use_dialog.ts";

/** "Are you sure?", as the app words it. */
export function ConfirmDialog(
  { confirm, accept, refuse }: {
    confirm: Json;
    accept(): void;
    refuse(): void;
  },
) {
  const dialog = useDialog(refuse);
  return (
    <dialog ref={dialog} class="modal confirm" aria-labelledby="confirm-title">
      <header class="modal-header">
        <h2 id="confirm-title">
          <PlainText text={confirm.title.text} />
        </h2>
      </header>
      <div class="modal-body">
        <TextObject of={confirm.text} />
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" onClick={refuse}>
          <PlainText text={confirm.deny.text} />
        </button>
        <button
          type="button"
          class={`button ${confirm.style ?? "primary"}`}
          onClick={accept}
        >
          <PlainText text={confirm.confirm.text} />
        </button>
      </footer>
    </dialog>
  );
}
