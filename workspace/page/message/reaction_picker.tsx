import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "../icon.tsx";
import { emojiFor, emojiNamed } from "../mrkdwn/emoji.ts";

/** What stands there before anything is typed: enough to answer and to mark with. */
const OFTEN = [
  "+1",
  "eyes",
  "white_check_mark",
  "tada",
  "heart",
  "rotating_light",
  "fire",
  "question",
  "pushpin",
  "dart",
  "test_tube",
  "x",
  "clipboard",
  "scales",
  "bulb",
  "ballot_box_with_check",
  "twisted_rightwards_arrows",
  "memo",
  "no_entry_sign",
  "raised_hands",
  "pray",
];

/** In one row of the list; the style sheet draws as many. */
const IN_A_ROW = 7;
const SHOWN_MAX = 42;

/**
 * A button that opens emoji to choose from. What is typed finds more of them;
 * arrow keys move, Enter chooses, Esc closes and gives the focus back.
 */
export function ReactionPicker({ choose }: { choose(name: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={box} class="menu">
      <button
        ref={button}
        type="button"
        class="message-tool"
        aria-label="Add a reaction"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="smile" />
      </button>
      {isOpen && (
        <Emojis
          close={close}
          choose={(name) => {
            close();
            choose(name);
          }}
        />
      )}
    </div>
  );
}

function Emojis(
  { choose, close }: { choose(name: string): void; close(): void },
) {
  const [typed, setTyped] = useState("");
  const [lit, setLit] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = typed.trim() ? emojiFor(typed).slice(0, SHOWN_MAX) : OFTEN;
  useEffect(() => {
    input.current!.focus({ preventScroll: true });
    input.current!.closest(".emoji-box")!.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {
      ArrowDown: IN_A_ROW,
      ArrowUp: -IN_A_ROW,
      ArrowRight: 1,
      ArrowLeft: -1,
    }[event.key];
    if (step && found.length) {
      event.preventDefault();
      setLit(Math.min(Math.max(lit + step, 0), found.length - 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (found[lit]) choose(found[lit]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  };
  return (
    <div class="emoji-box">
      <input
        ref={input}
        type="text"
        class="emoji-search"
        autocomplete="off"
        placeholder="Find an emoji …"
        role="combobox"
        aria-label="Find an emoji"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[lit] ? `${id}-${lit}` : undefined}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setLit(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} class="emoji-list" role="listbox" aria-label="Emoji">
        {found.map((name, index) => (
          <li
            key={name}
            id={`${id}-${index}`}
            role="option"
            class={index === lit ? "is-lit" : undefined}
            aria-label={name}
            aria-selected={index === lit}
            title={`:${name}:`}
            onPointerMove={() => setLit(index)}
            onClick={() => choose(name)}
          >
            {emojiNamed(name)}
          </li>
        ))}
      </ul>
      <p class="emoji-name" role="status">
        {found[lit] ? `:${found[lit]}:` : "No emoji is called that."}
      </p>
    </div>
  );
}
