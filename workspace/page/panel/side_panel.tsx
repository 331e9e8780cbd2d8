import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import type { Panel } from "../place.ts";
import { AboutPanel } from "./about_panel.tsx";
import { ActivityPanel } from "./activity_panel.tsx";
import { CanvasPanel } from "./canvas_panel.tsx";
import { BrowsePanel } from "./browse_panel.tsx";
import { ClockPanel } from "./clock_panel.tsx";
import { ConnectPanel } from "./connect_panel.tsx";
import { PinsPanel } from "./pins_panel.tsx";
import { ThreadPanel } from "./thread_panel.tsx";

const TITLES: Record<Panel, string> = {
  thread: "Thread",
  about: "About this channel",
  pins: "Pinned messages",
  canvas: "Canvas",
  browse: "Channels and people",
  activity: "Activity log",
  connect: "Connect",
  clock: "Clock",
};

/** The right edge. Esc closes it. `isBehind` the open drawer nothing can be reached. */
export function SidePanel(
  { panel, isBehind }: { panel: Panel; isBehind: boolean },
) {
  const { go } = usePage();
  const close = () => {
    go({ panel: undefined, thread: undefined, canvas: undefined });
    // On a narrow screen the conversation is out of reach until it is drawn again.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(".conversation .composer textarea")
        ?.focus()
    );
  };
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!box.current!.contains(document.activeElement)) box.current!.focus();
  }, [panel]);
  return (
    <aside
      ref={box}
      class={`panel panel-${panel}`}
      aria-label={TITLES[panel]}
      inert={isBehind}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      }}
    >
      <header class="panel-header">
        <h2>{TITLES[panel]}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={`Close ${TITLES[panel]}`}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      {contents(panel)}
    </aside>
  );
}

function contents(panel: Panel): ComponentChildren {
  switch (panel) {
    case "thread":
      return <ThreadPanel />;
    case "about":
      return <AboutPanel />;
    case "pins":
      return <PinsPanel />;
    case "canvas":
      return <CanvasPanel />;
    case "browse":
      return <BrowsePanel />;
    case "activity":
      return <ActivityPanel />;
    case "connect":
      return <ConnectPanel />;
    case "clock":
      return <ClockPanel />;
  }
}
