import type { CanvasView } from "../page/protocol.ts";
import { accessOf, markdownOf } from "../state/canvases.ts";
import type { State } from "../state/state.ts";
import type { User } from "../state/types.ts";
import { channelFor } from "./visible.ts";

/** The canvas with this id, if this person may read it: where it is a tab, all who may read the channel. */
export function canvasFor(
  state: State,
  me: User,
  id: string,
): CanvasView | undefined {
  const canvas = state.canvases.find(id);
  if (!canvas || canvas.isDeleted) return undefined;
  const access = accessOf(state, canvas, me.id);
  const channel = channelFor(state, me, canvas.channelId ?? "");
  const seen = access ?? channel;
  return seen && {
    id: canvas.id,
    title: canvas.title,
    markdown: markdownOf(canvas),
    revision: canvas.revision,
    mayEdit: access !== undefined && access !== "read" && !channel?.isArchived,
    updatedBy: canvas.updated.by,
    updatedAt: canvas.updated.at * 1000,
  };
}
