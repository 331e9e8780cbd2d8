import { useState } from "preact/hooks";
import { usePage } from "../context.ts";
import type { CanvasView } from "../protocol.ts";

/** A canvas as the markdown that it is, to be changed and saved. */
export function CanvasEditor(
  { canvas, close }: { canvas: CanvasView; close(): void },
) {
  const { act } = usePage();
  // What others write meanwhile is seen when it is saved.
  const [read] = useState(canvas);
  const [markdown, setMarkdown] = useState(canvas.markdown);
  const save = async () => {
    const saved = await act({
      do: "editCanvas",
      canvas: read.id,
      revision: read.revision,
      markdown,
    });
    if (saved.ok) close();
  };
  return (
    <form
      class="canvas-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for="canvas-markdown">Markdown</label>
      <span class="text-input">
        <textarea
          id="canvas-markdown"
          value={markdown}
          onInput={(event) => setMarkdown(event.currentTarget.value)}
        />
      </span>
      <p class="hint">
        # heading, **bold**, - item, - [ ] task, &gt; quote, @name
      </p>
      <p class="doing-buttons">
        <button type="submit" class="button primary">Save</button>
        <button type="button" class="button" onClick={close}>Cancel</button>
      </p>
    </form>
  );
}
