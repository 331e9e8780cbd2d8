import { useEffect } from "preact/hooks";
import { usePage } from "./context.ts";
import { Icon } from "./icon.tsx";

/** A passing note to the person. */
export interface Toast {
  id: number;
  kind: "note" | "error";
  text: string;
  /** Where the note can lead. */
  channel?: string;
}

const NOTE_MS = 6_000;
const ERROR_MS = 10_000;

/** Notes at the top of the screen; each goes by itself after a while. */
export function Toasts(
  { toasts, dismiss }: { toasts: Toast[]; dismiss(id: number): void },
) {
  return (
    <section class="toasts" aria-label="Notes">
      {toasts.map((toast) => (
        <ToastLine
          key={toast.id}
          toast={toast}
          dismiss={() => dismiss(toast.id)}
        />
      ))}
    </section>
  );
}

function ToastLine({ toast, dismiss }: { toast: Toast; dismiss(): void }) {
  const { go } = usePage();
  const isError = toast.kind === "error";
  useEffect(() => {
    const timer = setTimeout(dismiss, isError ? ERROR_MS : NOTE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      class={`toast toast-${toast.kind}`}
      role={isError ? "alert" : "status"}
    >
      <Icon name={isError ? "warning" : "info"} />
      <span>{toast.text}</span>
      {toast.channel && (
        <button
          type="button"
          class="toast-open"
          onClick={() => {
            dismiss();
            go({ channel: toast.channel });
          }}
        >
          Open
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label="Dismiss"
        onClick={dismiss}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
