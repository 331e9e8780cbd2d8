import { type Slack, SlackApiError } from "./api.ts";

/** Slack's ways to say that there can be no canvas of ours, or that it cannot be written. */
const NO_CANVAS = [
  "canvas_disabled_user_team",
  "team_tier_cannot_create_channel_canvases",
  "free_team_canvas_tab_already_exists",
  "canvas_creation_failed",
  "canvas_tab_creation_failed",
  "channel_canvas_creation_failed",
  "canvas_editing_failed",
  "canvas_not_found",
  "canvas_deleted",
  "restricted_action",
  "missing_scope",
  "method_not_supported_for_channel_type",
];

/**
 * Makes the canvas of a channel: https://docs.slack.dev/surfaces/canvases
 *
 * @returns Its id; "exists" if the channel has one, "none" if it can have none.
 * @throws SlackApiError
 */
export async function createCanvas(
  slack: Slack,
  channel: string,
  { title, markdown }: { title: string; markdown: string },
): Promise<{ id: string } | "exists" | "none"> {
  try {
    const { canvas_id } = await slack.call("conversations.canvases.create", {
      channel_id: channel,
      title,
      document_content: { type: "markdown", markdown },
    });
    return { id: canvas_id };
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    if (error.code === "channel_canvas_already_exists") return "exists";
    if (NO_CANVAS.includes(error.code)) return "none";
    throw error;
  }
}

/** The id of the canvas that a channel has; nothing if it has none. */
export async function canvasOf(
  slack: Slack,
  channel: string,
): Promise<string | undefined> {
  const info = await slack.call("conversations.info", { channel });
  return info.channel.properties?.canvas?.file_id;
}

/** Whether these words stand in a canvas. */
export async function canvasSays(
  slack: Slack,
  canvas: string,
  words: string,
): Promise<boolean> {
  const found = await slack.callUnless(
    NO_CANVAS,
    "canvases.sections.lookup",
    { canvas_id: canvas, criteria: { contains_text: words } },
  );
  return Boolean(found?.sections?.length);
}

/** The id of the first heading that says this; it lives until the canvas is next edited. */
export async function headingIn(
  slack: Slack,
  canvas: string,
  words: string,
): Promise<string | undefined> {
  const found = await slack.callUnless(
    NO_CANVAS,
    "canvases.sections.lookup",
    {
      canvas_id: canvas,
      criteria: { section_types: ["any_header"], contains_text: words },
    },
  );
  return found?.sections?.[0]?.id;
}

/**
 * Writes over a whole canvas, or adds at its end or after one section.
 *
 * @returns False if it is gone, or may not be written.
 * @throws SlackApiError
 */
export async function editCanvas(
  slack: Slack,
  canvas: string,
  operation: "replace" | "insert_at_end" | { after: string },
  markdown: string,
): Promise<boolean> {
  const place = typeof operation === "string"
    ? { operation }
    : { operation: "insert_after", section_id: operation.after };
  const document_content = { type: "markdown", markdown };
  return await slack.callUnless(NO_CANVAS, "canvases.edit", {
    canvas_id: canvas,
    changes: [{ ...place, document_content }],
  }) !== undefined;
}
