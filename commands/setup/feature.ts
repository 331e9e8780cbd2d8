import type { ShortcutName, Shortcuts } from "../../domain/shortcuts.ts";
import { isUnclear, type Slack, SlackApiError } from "../../slack/api.ts";

/** What stands at the top of the announcement channel, in this order. */
const FEATURED: ShortcutName[] = ["declare", "status_update", "settings"];

/** Slack's limit: https://docs.slack.dev/reference/methods/workflows.featured.set */
const FEATURED_MAX = 15;

/**
 * Shows the shortcuts at the top of a channel, ours first; what people have put
 * there stays.
 *
 * @returns False where Slack does not allow it: the shortcuts are found by typing.
 * @throws SlackApiError when trying again may help.
 */
export async function feature(
  slack: Slack,
  channel: string,
  shortcuts: Shortcuts,
): Promise<boolean> {
  const ours = FEATURED.flatMap((name) => shortcuts[name]?.id ?? []);
  try {
    const { featured_workflows } = await slack.call("workflows.featured.list", {
      channel_ids: [channel],
    });
    const shown: string[] = (featured_workflows[0]?.triggers ?? [])
      .map(({ id }: { id: string }) => id);
    const all = [...new Set([...ours, ...shown])].slice(0, FEATURED_MAX);
    if (all.join() !== shown.join()) {
      await slack.call("workflows.featured.set", {
        channel_id: channel,
        trigger_ids: all,
      });
    }
    return true;
  } catch (error) {
    if (!(error instanceof SlackApiError) || isUnclear(error)) throw error;
    return false;
  }
}
