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
import {
  canvasOf,
  canvasSays,
  createCanvas,
  editCanvas,
} from "../../slack/canvas.ts";

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
  const markdown = guideMarkdown(settings);
  const rewrite = (canvas: string) =>
    editCanvas(slack, canvas, "replace", markdown);
  if (known && await rewrite(known)) return known;
  const { announcementChannel } = settings;
  const made = await createCanvas(slack, announcementChannel, {
    title: GUIDE_TITLE,
    markdown,
  });
  if (made === "none") return undefined;
  if (made !== "exists") return made.id;
  // One of ours, if a run made it and could not keep that it did.
  const found = await canvasOf(slack, announcementChannel);
  return found && await canvasSays(slack, found, GUIDE_MARK) &&
      await rewrite(found)
    ? found
    : undefined;
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
