import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** One line of a menu. */
export interface MenuItem {
  key: string;
  content: ComponentChildren;
  isChecked?: boolean;
  choose(): void;
}

/**
 * A button that opens a list of things to choose. Arrow keys move, Enter
 * chooses, Esc closes and gives the focus back.
 */
export function Menu(
  { label, items, buttonClass, menuLabel, children }: {
    /** What screen readers say for the button, where its content says too little. */
    label?: string;
    menuLabel: string;
    items: MenuItem[];
    buttonClass: string;
    children: ComponentChildren;
  },
) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const entries = [...list.current!.querySelectorAll<HTMLElement>("button")];
    (entries.find((each) => each.ariaChecked === "true") ?? entries[0])
      ?.focus();
    const away = (event: Event) => {
      if (!list.current?.parentElement?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Tab") return setOpen(false);
    if (event.key === "Escape") {
      // Only the menu closes, not the modal around it.
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const step =
      { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const entries = [...list.current!.querySelectorAll<HTMLElement>("button")];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries[(at + step + entries.length) % entries.length]?.focus();
  };

  return (
    <div class="menu">
      <button
        ref={button}
        type="button"
        class={buttonClass}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={list}
          class="menu-list"
          role="menu"
          aria-label={menuLabel}
          onKeyDown={onKey}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              class="menu-item"
              role={item.isChecked === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={item.isChecked}
              tabIndex={-1}
              onClick={() => {
                close();
                item.choose();
              }}
            >
              {item.content}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
