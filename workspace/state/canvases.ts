import { joined, sectionsOf } from "../page/canvas/canvas_markdown.ts";
import type { State } from "./state.ts";
import type { Channel } from "./types.ts";

/** What somebody may do with a canvas. */
export type CanvasAccess = "read" | "write" | "owner";

/** A document in a channel or on its own: https://docs.slack.dev/surfaces/canvases */
export interface Canvas {
  /** `F…`, as canvases are files. */
  id: string;
  title: string;
  /** Who made it. */
  owner: string;
  /** Seconds since 1970. */
  created: number;
  /** By whom and when it was last changed; seconds since 1970. */
  updated: { by: string; at: number };
  /** Of each block; their ids change with every edit. */
  sections: { id: string; markdown: string }[];
  /** How often it was edited. */
  revision: number;
  /** The channel in which it is a tab. */
  channelId?: string;
  /** It is that channel's own canvas, which its members may write. */
  isOfChannel: boolean;
  /** By id of a person or channel. */
  access: Map<string, CanvasAccess>;
  isDeleted: boolean;
}

/** One change of a canvas: https://docs.slack.dev/reference/methods/canvases.edit */
export type CanvasChange =
  | { operation: "insert_at_start" | "insert_at_end"; markdown: string }
  | {
    operation: "insert_before" | "insert_after";
    section: string;
    markdown: string;
  }
  /** The whole document, if no section is named. */
  | { operation: "replace"; section?: string; markdown: string }
  | { operation: "delete"; section: string }
  | { operation: "rename"; title: string };

/** A new canvas before it has an id. */
export interface CanvasDraft {
  title: string;
  owner: string;
  markdown: string;
  channelId?: string;
  isOfChannel: boolean;
}

/** The canvases of a workspace. */
export class Canvases {
  readonly #byId = new Map<string, Canvas>();

  constructor(private readonly state: State) {}

  /** Deleted ones are among them. */
  list(): Canvas[] {
    return [...this.#byId.values()];
  }

  find(id: string): Canvas | undefined {
    return this.#byId.get(id);
  }

  /** A channel's own canvas, if it has one. */
  of(channel: Channel): Canvas | undefined {
    return this.tabsOf(channel).find(({ isOfChannel }) => isOfChannel);
  }

  /** All canvases that are tabs of a channel, its own first. */
  tabsOf({ id }: Channel): Canvas[] {
    return this.list()
      .filter(({ channelId, isDeleted }) => channelId === id && !isDeleted)
      .sort((a, b) => Number(b.isOfChannel) - Number(a.isOfChannel));
  }

  create({ markdown, ...draft }: CanvasDraft): Canvas {
    const { state } = this;
    const now = state.seconds();
    const canvas: Canvas = {
      ...draft,
      id: state.ids.make("F"),
      created: now,
      updated: { by: draft.owner, at: now },
      sections: [],
      revision: 0,
      access: new Map(),
      isDeleted: false,
    };
    if (draft.channelId && !draft.isOfChannel) {
      canvas.access.set(draft.channelId, "read");
    }
    this.#write(canvas, markdown);
    this.#byId.set(canvas.id, canvas);
    state.changed();
    return canvas;
  }

  /** Changes a canvas. Answers false if there is no such section. */
  edit(canvas: Canvas, change: CanvasChange, by: string): boolean {
    if (change.operation === "rename") canvas.title = change.title;
    else {
      const sections = changed(canvas, change);
      if (!sections) return false;
      this.#write(canvas, joined(sections));
    }
    canvas.updated = { by, at: this.state.seconds() };
    this.state.changed();
    return true;
  }

  /** Takes a canvas away; its channel may then have another one. */
  delete(canvas: Canvas): void {
    canvas.isDeleted = true;
    this.state.changed();
  }

  /** Puts back those of another run. */
  restore(kept: readonly Canvas[]): void {
    for (const canvas of kept) this.#byId.set(canvas.id, canvas);
  }

  #write(canvas: Canvas, markdown: string): void {
    canvas.revision++;
    const version = `${canvas.id.slice(1)}${canvas.revision}`;
    canvas.sections = sectionsOf(markdown).map((section, index) => ({
      id: `temp:C:${version}s${String(index).padStart(4, "0")}`,
      markdown: section.markdown,
    }));
  }
}

/** The text of a canvas. */
export function markdownOf({ sections }: Canvas): string {
  return joined(sections.map(({ markdown }) => markdown));
}

/** What a person or bot may do with a canvas; nothing if they may not even see it. */
export function accessOf(
  state: State,
  canvas: Canvas,
  userId: string,
): CanvasAccess | undefined {
  if (canvas.owner === userId) return "owner";
  const channel = state.channels.get(canvas.channelId ?? "");
  if (canvas.isOfChannel && channel?.members.has(userId)) return "write";
  const levels = [...canvas.access].filter(([id]) =>
    id === userId || state.channels.get(id)?.members.has(userId)
  ).map(([, level]) => level);
  return (["owner", "write", "read"] as const).find((level) =>
    levels.includes(level)
  );
}

/** The sections after a change, as texts; nothing if the section it names is not there. */
function changed(
  { sections }: Canvas,
  change: Exclude<CanvasChange, { operation: "rename" }>,
): string[] | undefined {
  const now = sections.map(({ markdown }) => markdown);
  const { section } = { section: undefined, ...change };
  const at = sections.findIndex(({ id }) => id === section);
  if (section !== undefined && at < 0) return undefined;
  switch (change.operation) {
    case "insert_at_start":
      return [change.markdown, ...now];
    case "insert_at_end":
      return [...now, change.markdown];
    case "insert_before":
      return now.toSpliced(at, 0, change.markdown);
    case "insert_after":
      return now.toSpliced(at + 1, 0, change.markdown);
    case "replace":
      return section === undefined
        ? [change.markdown]
        : now.toSpliced(at, 1, change.markdown);
    case "delete":
      return now.toSpliced(at, 1);
  }
}
