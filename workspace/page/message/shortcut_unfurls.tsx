import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { placeOfLink } from "../link.ts";
import type { MessageView } from "../protocol.ts";

/** Below a message with the link of a shortcut: a button that starts it. */
export function ShortcutUnfurls({ message }: { message: MessageView }) {
  const { state, runShortcut } = usePage();
  const links = [...message.text.matchAll(/<(https?:[^|>]+)[|>]/g)];
  const shortcuts = new Set(links.flatMap(([, url]) => {
    const place = placeOfLink(url!, state);
    return place && "shortcut" in place ? [place.shortcut] : [];
  }));
  return (
    <>
      {state.shortcuts.filter(({ id }) => shortcuts.has(id)).map((shortcut) => (
        <div class="unfurl" key={shortcut.id}>
          <Icon name="bolt" />
          <span>
            <strong>{shortcut.name}</strong>
            <span class="hint">{shortcut.description}</span>
          </span>
          <button
            type="button"
            class="button"
            onClick={() =>
              runShortcut(shortcut.id, {
                messageTs: message.ts,
                location: "message",
              })}
          >
            Start workflow
          </button>
        </div>
      ))}
    </>
  );
}
