import { guideMessage } from "../../domain/messages/guide.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import {
  GUIDE_MARK,
  GUIDE_TITLE,
  guideMarkdown,
} from "../../domain/setup/guide.ts";
import type { Guide, SetupState } from "../../domain/setup/state.ts";
import { fingerprint } from "../../domain/text.ts";
import { isUnclear, type Slack, SlackApiError } from "../../slack/api.ts";
import { apply } from "../../slack/apply.ts";

/** Slack's ways to say that there can be no canvas of ours. */
const NO_CANVAS = [
  "canvas_disabled_user_team",
  "team_tier_cannot_create_channel_canvases",
  "free_team_canvas_tab_already_exists",
  "canvas_creation_failed",
  "canvas_tab_creation_failed",
  "channel_canvas_creation_failed",
  "restricted_action",
  "missing_scope",
  "method_not_supported_for_channel_type",
];

/** Changes with every word of the guide and with its place. */
export function guidePrint(settings: Settings): string {
  return fingerprint(
    [
      settings.announcementChannel,
      guideMarkdown(settings),
      JSON.stringify(guideMessage(settings)),
    ].join("\n"),
  );
}

/**
 * Writes *How we handle incidents* from the settings: as the canvas of the
 * channel for announcements, or as a pinned message where there can be none or
 * people have one of their own. Only what Incd wrote is written over.
 *
 * @throws SlackApiError when trying again may help.
 */
export async function writeGuide(
  slack: Slack,
  settings: Settings,
  { guide, begun }: Pick<SetupState, "guide" | "begun">,
): Promise<Guide> {
  const channel = settings.announcementChannel;
  const print = guidePrint(settings);
  const known = guide?.channel === channel ? guide : undefined;
  try {
    const canvas = known?.kind === "message"
      ? undefined
      : await writeCanvas(slack, settings, known?.id);
    if (canvas) return { kind: "canvas", channel, id: canvas, print };
    const ts = await writeMessage(slack, settings, known?.id, begun);
    return { kind: "message", channel, id: ts, print };
  } catch (error) {
    if (!(error instanceof SlackApiError) || mayPassSoon(error)) throw error;
    return { kind: "none", channel, id: "", print };
  }
}

function mayPassSoon(error: SlackApiError): boolean {
  return isUnclear(error) || ["rate_limited", "deadline"].includes(error.code);
}

/** The id of the canvas; nothing if there can be none of ours. */
async function writeCanvas(
  slack: Slack,
  settings: Settings,
  known: string | undefined,
): Promise<string | undefined> {
  if (known && await rewrite(slack, settings, known)) return known;
  const { announcementChannel } = settings;
  try {
    const { canvas_id } = await slack.call("conversations.canvases.create", {
      channel_id: announcementChannel,
      title: GUIDE_TITLE,
      document_content: content(settings),
    });
    return canvas_id;
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    if (NO_CANVAS.includes(error.code)) return undefined;
    if (error.code !== "channel_canvas_already_exists") throw error;
  }
  const found = await ownCanvas(slack, announcementChannel);
  return found && await rewrite(slack, settings, found) ? found : undefined;
}

/** The channel's canvas if it is ours: a run made it and could not keep that it did. */
async function ownCanvas(
  slack: Slack,
  channel: string,
): Promise<string | undefined> {
  const info = await slack.call("conversations.info", { channel });
  const id = info.channel.properties?.canvas?.file_id;
  if (!id) return undefined;
  const found = await slack.callUnless(
    ["canvas_not_found", "canvas_deleted", ...NO_CANVAS],
    "canvases.sections.lookup",
    { canvas_id: id, criteria: { contains_text: GUIDE_MARK } },
  );
  return found?.sections?.length ? id : undefined;
}

/** False if the canvas is gone, or may no longer be written. */
async function rewrite(
  slack: Slack,
  settings: Settings,
  canvas: string,
): Promise<boolean> {
  const changes = [{
    operation: "replace",
    document_content: content(settings),
  }];
  return await slack.callUnless(
    ["canvas_not_found", "canvas_deleted", ...NO_CANVAS],
    "canvases.edit",
    { canvas_id: canvas, changes },
  ) !== undefined;
}

function content(settings: Settings) {
  return { type: "markdown", markdown: guideMarkdown(settings) };
}

/** The ts of the pinned message. */
async function writeMessage(
  slack: Slack,
  settings: Settings,
  known: string | undefined,
  begun: number,
): Promise<string> {
  const channel = settings.announcementChannel;
  const message = guideMessage(settings);
  const edited = known
    ? await slack.callUnless(["message_not_found"], "chat.update", {
      channel,
      ts: known,
      ...message,
    })
    : undefined;
  const ts = edited ? known! : await post(slack, channel, message, begun);
  await slack.callUnless(["already_pinned"], "pins.add", {
    channel,
    timestamp: ts,
  });
  return ts;
}

async function post(
  slack: Slack,
  channel: string,
  message: ReturnType<typeof guideMessage>,
  begun: number,
): Promise<string> {
  const [posted] = await apply(slack, [{
    kind: "post",
    channel,
    key: `guide/${begun}`,
    message,
  }], { look: true, since: begun });
  if (!posted!.ok) throw new SlackApiError("chat.postMessage", posted!.code);
  return posted!.ts!;
}
