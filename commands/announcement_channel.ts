import { USUAL_ANNOUNCEMENT_CHANNEL } from "../domain/consequences/opening.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { Unusable } from "../domain/setup/findings.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { channelId } from "../slack/sent.ts";

const WHY: Record<Unusable, string> = {
  missing: "Incd cannot see it. Choose another public channel",
  archived: "it is archived. Unarchive it, or choose another",
  private:
    "it is private, and everybody shall learn of incidents. Choose a public one",
  shared:
    "it is shared with another organisation, which would read everything. Choose another",
};

/**
 * Why a channel cannot be the one for announcements; nothing if it can.
 *
 * @throws SlackApiError
 */
export async function whyUnusable(
  slack: Slack,
  channel: string,
): Promise<Unusable | undefined> {
  const found = await slack.callUnless(
    ["channel_not_found"],
    "conversations.info",
    { channel },
  );
  if (!found) return "missing";
  const { is_archived, is_private, is_ext_shared } = found.channel;
  if (is_archived) return "archived";
  if (is_private) return "private";
  return is_ext_shared ? "shared" : undefined;
}

/**
 * Takes a channel for announcements, or for something else that everybody may
 * read, and brings Incd into it.
 *
 * @param use As in "Cannot <use> that channel".
 * @throws SlackApiError
 */
export async function takeChannel(
  slack: Slack,
  channel: string,
  use = "announce in",
): Promise<Decision<string>> {
  const unusable = await whyUnusable(slack, channel);
  if (unusable) return unfit("that channel", WHY[unusable], use);
  await slack.call("conversations.join", { channel });
  return allow(channel);
}

/**
 * The channel #incidents, made if there is none.
 *
 * @throws SlackApiError
 */
export async function usualChannel(slack: Slack): Promise<Decision<string>> {
  const name = USUAL_ANNOUNCEMENT_CHANNEL;
  try {
    const { channel } = await slack.call("conversations.create", { name });
    return allow(channel.id);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    if (error.code === "restricted_action") {
      return refuse(
        "channel_unusable",
        `Cannot make #${name}: your workspace lets no app create channels. Create a public channel yourself and choose it here`,
      );
    }
    if (error.code !== "name_taken") throw error;
  }
  const found = await channelId(slack, name);
  return found ? await takeChannel(slack, found) : unfit(
    `#${name}`,
    "there is one already, and it is private or archived. Choose another public channel, or change that one and try again",
  );
}

function unfit(
  what: string,
  why: string,
  use = "announce in",
): Decision<string> {
  return refuse("channel_unusable", `Cannot ${use} ${what}: ${why}`);
}
