import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const FOCUSABLE =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex='0']";

/**
 * Makes a `<dialog>` modal for as long as it is drawn: the focus stays inside,
 * Esc cancels, and afterwards the focus is back where it was.
 */
export function useDialog(
  cancel: () => void,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef(cancel);
  latest.current = cancel;
  useLayoutEffect(() => {
    const box = dialog.current!;
    const before = document.activeElement as HTMLElement | null;
    const onCancel = (event: Event) => {
      // The page decides when it goes: closing may take the app's answer.
      event.preventDefault();
      latest.current();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) {
        event.preventDefault();
        event.stopPropagation();
        latest.current();
      } else if (event.key === "Tab") keepInside(box, event);
    };
    box.addEventListener("cancel", onCancel);
    box.addEventListener("keydown", onKey);
    box.showModal();
    return () => {
      box.close();
      if (before?.isConnected) before.focus();
      else document.querySelector<HTMLElement>(".composer textarea")?.focus();
    };
  }, []);
  return dialog;
}

/** A browser's own dialog lets Tab wander to its address bar; this one turns round. */
function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)]
    .filter((stop) => stop.tabIndex >= 0 && stop.offsetParent !== null);
  const first = stops[0];
  const last = stops.at(-1);
  const from = event.shiftKey ? first : last;
  if (document.activeElement !== from) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
