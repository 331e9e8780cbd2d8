import { useState } from "preact/hooks";
import { CanvasDocument } from "../canvas/canvas_document.tsx";
import { usePage } from "../context.ts";
import { ago } from "../mrkdwn/dates.ts";

/** A canvas to read, beside the conversation or in its place. */
export function CanvasPanel() {
  const { state, now } = usePage();
  const [isWide, setWide] = useState(false);
  const { canvas } = state;
  if (!canvas) {
    return (
      <p class="empty">
        This canvas cannot be shown: it is gone, or{" "}
        {state.people[state.me]?.realName} may not see it.
      </p>
    );
  }
  const author = state.people[canvas.updatedBy]?.realName ?? "somebody";
  return (
    <div class={isWide ? "panel-body canvas is-wide" : "panel-body canvas"}>
      <article class="canvas-page" aria-label={canvas.title || "Untitled"}>
        <h2 class="canvas-title">
          <bdi>{canvas.title || "Untitled"}</bdi>
        </h2>
        <p class="canvas-facts">
          Changed {ago(canvas.updatedAt, now)} by <bdi>{author}</bdi>
          <button
            type="button"
            class="button small canvas-width"
            aria-pressed={isWide}
            onClick={() =>
              setWide(!isWide)}
          >
            Full width
          </button>
        </p>
        <CanvasDocument markdown={canvas.markdown} />
      </article>
    </div>
  );
}
