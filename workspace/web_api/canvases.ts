import {
  type CanvasBlock,
  sectionsOf,
} from "../page/canvas/canvas_markdown.ts";
import { accessOf, type Canvas, type CanvasAccess } from "../state/canvases.ts";
import type { Workspace } from "../workspace.ts";
import { invalidArguments, SlackError } from "./errors.ts";
import type { ArgSpec, Call } from "./method.ts";

/** https://docs.slack.dev/surfaces/canvases */
const TABLE_CELLS_MAX = 300;

/** The argument that names a canvas. */
export const canvasArg = {
  canvas_id: { type: "string", required: true, missing: "canvas_not_found" },
} as const satisfies Record<string, ArgSpec>;

/** The arguments that say whom access is given to or taken from. */
export const accessArgs = {
  ...canvasArg,
  channel_ids: { type: "ids" },
  user_ids: { type: "ids" },
} as const satisfies Record<string, ArgSpec>;

/**
 * To be called first by whatever has to do with canvases.
 *
 * @throws SlackError `canvas_disabled_user_team` where it is assumed that the workspace has none
 */
export function needCanvases({ assumptions }: Workspace): void {
  if (assumptions.canvases === "off") {
    throw new SlackError("canvas_disabled_user_team");
  }
}

/**
 * The canvas that a call is about, if the caller may do so much with it.
 *
 * @throws SlackError `canvas_disabled_user_team`, `canvas_not_found`, `restricted_action`
 */
export function canvasOf(
  { args, token, workspace }: Call<{ canvas_id: string }>,
  needed: CanvasAccess,
): Canvas {
  needCanvases(workspace);
  const { state } = workspace;
  const canvas = state.canvases.find(args.canvas_id);
  const access = canvas && accessOf(state, canvas, token.userId);
  if (!canvas || canvas.isDeleted || !access) {
    throw new SlackError("canvas_not_found");
  }
  const levels: CanvasAccess[] = ["read", "write", "owner"];
  if (levels.indexOf(access) < levels.indexOf(needed)) {
    throw new SlackError("restricted_action");
  }
  return canvas;
}

/**
 * The markdown of a `document_content`; empty if there is none. `code` is the
 * error for markdown that no canvas takes: lists in quotes, tables that are
 * too large.
 *
 * @throws SlackError `invalid_arguments`, or the code given
 */
export function readDocument(
  content: Record<string, unknown> | undefined,
  pointer: string,
  code: string,
): string {
  if (content === undefined) return "";
  const { type, markdown } = content;
  if (type !== "markdown") {
    throw invalidArguments([
      `[ERROR] must be a valid enum value: markdown [json-pointer:${pointer}/type]`,
    ]);
  }
  if (typeof markdown !== "string") {
    throw invalidArguments([
      `[ERROR] must be a string [json-pointer:${pointer}/markdown]`,
    ]);
  }
  for (const { block } of sectionsOf(markdown)) {
    const detail = refusedIn(block);
    if (detail) throw new SlackError(code, { detail });
  }
  return markdown;
}

/** The ids of people and channels that a call names: of one kind, and all known. */
export function entitiesOf(
  { args: { user_ids, channel_ids }, workspace: { state } }: Call<
    { user_ids?: string[]; channel_ids?: string[] }
  >,
): { ids: string[]; arePeople: boolean } {
  if ((user_ids === undefined) === (channel_ids === undefined)) {
    throw new SlackError("invalid_parameters");
  }
  if (user_ids?.some((id) => !state.users.has(id))) {
    throw new SlackError("user_not_found");
  }
  if (channel_ids?.some((id) => !state.channels.has(id))) {
    throw new SlackError("channel_not_found");
  }
  return {
    ids: user_ids ?? channel_ids ?? [],
    arePeople: user_ids !== undefined,
  };
}

function refusedIn(block: CanvasBlock): string | undefined {
  if (block.kind === "quote") {
    const inside = sectionsOf(block.text);
    return inside.some(({ block }) => block.kind === "item")
      ? "Unsupported list inside of a quote"
      : undefined;
  }
  if (block.kind !== "table") return undefined;
  const cells = block.head.length * (block.rows.length + 1);
  return cells > TABLE_CELLS_MAX
    ? `A table of ${cells} cells, at most ${TABLE_CELLS_MAX} fit`
    : undefined;
}
