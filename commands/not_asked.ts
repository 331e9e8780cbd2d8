import { idOf, type Target } from "../domain/escalation/targets.ts";
import type { NotAsked } from "../domain/incident/help_events.ts";
import { mayPass } from "../domain/messages/problems.ts";
import type { Slack } from "../slack/api.ts";
import { groupMembers } from "../slack/invite.ts";
import { whyUnfit } from "./unfit_people.ts";

/**
 * Those who cannot be asked for help, with why. A call for each, side by side;
 * a group that cannot be read at this moment may be asked.
 *
 * @throws SlackApiError
 */
export async function whoCannotBeAsked(
  slack: Slack,
  targets: Target[],
): Promise<NotAsked[]> {
  const ids = [...new Set(targets.map(({ to }) => idOf(to)))];
  const checked = await Promise.all(ids.map(async (id) => {
    const why = id.startsWith("S")
      ? await whyNoGroup(slack, id)
      : await whyUnfit(slack, id);
    return why ? [{ id, why }] : [];
  }));
  return checked.flat();
}

async function whyNoGroup(
  slack: Slack,
  group: string,
): Promise<"no_group" | "nobody_in_it" | undefined> {
  const { users, unread } = await groupMembers(slack, [group]);
  const [failed] = unread;
  if (failed) return mayPass(failed.code) ? undefined : "no_group";
  return users.length ? undefined : "nobody_in_it";
}
