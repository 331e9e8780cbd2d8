import { lookUpIncident } from "../datastores/incidents/store.ts";
import { loadSetup } from "../datastores/settings/setup.ts";
import { loadTeam } from "../datastores/settings/store.ts";
import { help as message } from "../domain/messages/help.ts";
import type { Slack } from "../slack/api.ts";
import { whisper } from "./answered.ts";
import { mayKnow } from "./may_know.ts";

/**
 * Tells one person what they can do now, where they are. Three reads side by
 * side and one message.
 *
 * @param threadTs In this thread, if they ask there.
 * @throws SlackApiError
 */
export async function help(
  slack: Slack,
  { channel, person, threadTs }: {
    channel: string;
    person: string;
    threadTs?: string;
  },
): Promise<void> {
  const [found, { settings, shortcuts }, { state }] = await Promise.all([
    lookUpIncident(slack, channel),
    loadTeam(slack),
    loadSetup(slack),
  ]);
  const record = found && await mayKnow(slack, found, person)
    ? found
    : undefined;
  const guide = state?.guide;
  await whisper(slack, {
    channel,
    person,
    threadTs,
    message: message({
      record,
      person,
      shortcuts: { ...record?.shortcuts, ...shortcuts },
      signs: settings.emoji,
      guideIn: guide && guide.kind !== "none" ? guide.channel : "",
      now: Date.now(),
    }),
  });
}
