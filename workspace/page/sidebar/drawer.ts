import { useEffect, useState } from "preact/hooks";
import type { Place } from "../place.ts";

/** Wider than this the channels always stand at the left: styles/narrow.css. */
const NARROW = "(max-width: 640px)";

/** The channels on a narrow screen: shut until they are asked for, and after each choice. */
export function useDrawer(place: Place): {
  isOpen: boolean;
  open(): void;
  close(): void;
  onKey(event: KeyboardEvent): void;
} {
  const [openedAt, setOpenedAt] = useState<Place>();
  const isOpen = openedAt === place;
  useEffect(() => {
    if (!isOpen) return;
    document.querySelector<HTMLElement>(".sidebar button")?.focus();
    const screen = matchMedia(NARROW);
    const widened = () => setOpenedAt(undefined);
    screen.addEventListener("change", widened);
    return () => screen.removeEventListener("change", widened);
  }, [isOpen]);
  const close = () => {
    setOpenedAt(undefined);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(".drawer-button")?.focus()
    );
  };
  return {
    isOpen,
    open: () => setOpenedAt(place),
    close,
    onKey(event) {
      if (isOpen && event.key === "Escape" && !event.defaultPrevented) close();
    },
  };
}
