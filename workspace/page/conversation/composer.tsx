import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import type { ChannelView, PageState } from "../protocol.ts";
import { matchShortcuts } from "./match_shortcuts.ts";
import { channelTitle } from "./names.ts";
import { ShortcutList } from "./shortcut_list.tsx";

/** A text area that opens a list: ARIA has the role, the types of JSX do not. */
const COMBOBOX = { role: "combobox" } as Record<string, string>;

/**
 * Where one writes. Enter sends, Shift+Enter makes a new line; a `/` at the
 * start opens the shortcuts, which Slack does not offer in threads.
 */
export function Composer(
  { channel, threadTs }: { channel: ChannelView; threadTs?: string },
) {
  const { state, act, say, runShortcut } = usePage();
  const [text, setText] = useState("");
  const [lit, setLit] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const typed = !threadTs && text.startsWith("/") && !text.includes("\n")
    ? text.slice(1)
    : undefined;
  const isMenu = typed !== undefined;
  const found = isMenu ? matchShortcuts(state.shortcuts, typed) : [];
  const listId = `shortcuts-of-${channel.id}`;
  const title = channelTitle(state, channel);

  useLayoutEffect(() => fitHeight(box.current!), [text]);
  useEffect(() => setLit(0), [typed]);
  useEffect(() => {
    if (!state.modal) box.current!.focus();
  }, []);

  const write = (next: string) => {
    setText(next);
    box.current!.focus();
  };
  const run = async (shortcut: PageState["shortcuts"][number]) => {
    setText("");
    await runShortcut(shortcut.id);
  };
  const send = async () => {
    if (isMenu) {
      const chosen = found[lit];
      if (chosen) return await run(chosen);
      return say(`“/${typed}” is not a shortcut here.`, "error");
    }
    if (!text.trim()) return;
    setText("");
    const sent = await act({ do: "post", channel: channel.id, text, threadTs });
    // What could not be sent is not lost.
    if (!sent.ok) setText((now) => now || text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (isMenu && step && found.length) {
      event.preventDefault();
      setLit((lit + step + found.length) % found.length);
    } else if (isMenu && event.key === "Escape") {
      event.stopPropagation();
      setText("");
    } else if (
      event.key === "Enter" && !event.shiftKey ||
      isMenu && event.key === "Tab" && found.length > 0
    ) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div class="composer-place">
      {isMenu && (
        <ShortcutList
          id={listId}
          found={found}
          typed={typed}
          lit={lit}
          light={setLit}
          choose={run}
        />
      )}
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <textarea
          ref={box}
          rows={1}
          value={text}
          aria-label={threadTs ? "Reply" : `Message ${title}`}
          placeholder={threadTs ? "Reply …" : `Message ${title}`}
          {...COMBOBOX}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={isMenu}
          aria-controls={isMenu ? listId : undefined}
          aria-activedescendant={found[lit] ? `${listId}-${lit}` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div class="composer-tools">
          {threadTs ? <span /> : (
            <button
              type="button"
              class="composer-shortcuts"
              aria-label="Shortcuts"
              aria-expanded={isMenu}
              onClick={() => write(isMenu ? "" : "/")}
            >
              <Icon name="bolt" />
              <span>
                Shortcuts <kbd>/</kbd>
              </span>
            </button>
          )}
          <button
            type="submit"
            class="send"
            aria-label="Send"
            disabled={!text.trim()}
          >
            <Icon name="send" />
          </button>
        </div>
      </form>
    </div>
  );
}

/** As high as its text, up to what the style allows. */
function fitHeight(box: HTMLTextAreaElement): void {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}
