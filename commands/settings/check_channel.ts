import { announcedHere } from "../../domain/messages/announced_here.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";

/** What to do about each answer of Slack. */
const WHY: Record<string, string> = {
  channel_not_found: "there is no such public channel. Choose another one",
  is_archived: "it is archived. Unarchive it, or choose another one",
  restricted_action:
    "Incd may not post there. Ask an admin to allow it in the channel's posting permissions, or choose another one",
  not_in_channel:
    "Incd is not in it. Type /invite @Incd there, then press Save",
};

/**
 * Why incidents cannot be announced in a channel; nothing if they can: then a
 * first message says so there, since Slack tells who may post only by trying.
 *
 * @param cause The same cause posts once.
 * @throws SlackApiError
 */
export async function whyNoAnnouncements(
  slack: Slack,
  channel: string,
  { by, cause, repeat }: { by: string; cause: string; repeat: Repeat },
): Promise<string | undefined> {
  try {
    const { channel: found } = await slack.call("conversations.info", {
      channel,
    });
    if (found.is_archived) return WHY.is_archived;
    if (found.is_private) {
      return "it is private. Incidents are announced to everybody: choose a public one";
    }
    if (found.is_ext_shared || found.is_pending_ext_shared) {
      return "it is shared with another organisation. Choose one of your own";
    }
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    const why = WHY[error.code];
    if (why) return why;
    throw error;
  }
  const [outcome] = await apply(slack, [{
    kind: "post",
    channel,
    key: `settings/${cause}`,
    message: announcedHere(by),
  }], repeat);
  return outcome!.ok
    ? undefined
    : WHY[outcome!.code] ?? `Slack said "${outcome!.code}". Press Save again`;
}
