import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import type { PageState } from "../protocol.ts";

/** The `/` menu: shortcuts that fit what was typed, one of them lit. */
export function ShortcutList(
  { id, found, typed, lit, light, choose }: {
    id: string;
    found: PageState["shortcuts"];
    typed: string;
    lit: number;
    light(index: number): void;
    choose(shortcut: PageState["shortcuts"][number]): void;
  },
) {
  const { state } = usePage();
  const me = state.people[state.me];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest" });
  }, [lit]);
  return (
    <div class="shortcut-list" tabIndex={0}>
      <p class="shortcut-list-title">
        Shortcuts of {state.app.name}
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> to choose · <kbd>Enter</kbd> to run ·{" "}
          <kbd>Esc</kbd> to close
        </span>
      </p>
      {found.length === 0 && (
        <p class="empty-line" role="status">
          {me?.isGuest || me?.isExternal
            ? "Guests and people of other organisations cannot run this app’s workflows."
            : `No shortcut is called “${typed}”.`}
        </p>
      )}
      <ul ref={list} id={id} role="listbox" aria-label="Shortcuts">
        {found.map((shortcut, index) => (
          <li
            key={shortcut.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === lit}
            onPointerMove={() => light(index)}
            // Not click: the composer keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              choose(shortcut);
            }}
          >
            <span class="shortcut-icon">
              <Icon name="bolt" />
            </span>
            <span>
              <span class="shortcut-name">{shortcut.name}</span>
              <span class="shortcut-hint">{shortcut.description}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
