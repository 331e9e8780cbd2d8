import { useState } from "preact/hooks";
import { CanvasDocument } from "../canvas/canvas_document.tsx";
import { CanvasEditor } from "../canvas/canvas_editor.tsx";
import { usePage } from "../context.ts";
import { ago } from "../mrkdwn/dates.ts";

/** A canvas to read, beside the conversation or in its place. */
export function CanvasPanel() {
  const { state, now } = usePage();
  const [isWide, setWide] = useState(false);
  const [editing, setEditing] = useState<string>();
  const { canvas } = state;
  if (!canvas) {
    return (
      <p class="empty">
        This canvas cannot be shown: it is gone, or{" "}
        {state.people[state.me]?.realName} may not see it.
      </p>
    );
  }
  const isEditing = editing === canvas.id;
  const author = state.people[canvas.updatedBy]?.realName ?? "somebody";
  return (
    <div class={isWide ? "panel-body canvas is-wide" : "panel-body canvas"}>
      <article class="canvas-page" aria-label={canvas.title || "Untitled"}>
        <h2 class="canvas-title">
          <bdi>{canvas.title || "Untitled"}</bdi>
        </h2>
        <p class="canvas-facts">
          Changed {ago(canvas.updatedAt, now)} by <bdi>{author}</bdi>
          <span class="canvas-tools">
            {canvas.mayEdit && !isEditing && (
              <button
                type="button"
                class="button small"
                onClick={() => setEditing(canvas.id)}
              >
                Edit
              </button>
            )}
            <button
              type="button"
              class="button small"
              aria-pressed={isWide}
              onClick={() =>
                setWide(!isWide)}
            >
              Full width
            </button>
          </span>
        </p>
        {isEditing
          ? <CanvasEditor canvas={canvas} close={() => setEditing(undefined)} />
          : <CanvasDocument markdown={canvas.markdown} />}
        {!isEditing && canvas.markdown === "" && (
          <p class="hint">Nothing is written here yet.</p>
        )}
      </article>
    </div>
  );
}
