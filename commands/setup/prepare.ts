import {
  claimTeam,
  keepSettings,
  releaseTeam,
} from "../../datastores/settings/changes.ts";
import { loadSetup } from "../../datastores/settings/setup.ts";
import type { Team } from "../../datastores/settings/store.ts";
import { allow, type Decision, refuse } from "../../domain/decision.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Slack } from "../../slack/api.ts";
import { takeChannel, usualChannel } from "../announcement_channel.ts";
import { checkRight } from "../settings/check_right.ts";

/**
 * What can be refused of Setup comes first, while the form is open: who runs it,
 * and where incidents are announced. The first time anybody may who sees the
 * shortcut, and becomes Incd's first admin; afterwards those who may change the
 * settings.
 *
 * @param chosen Id of a channel; "" for the one set before, else #incidents.
 * @returns What was changed in the settings.
 * @throws SlackApiError, or HeldByTwin when the form was sent twice
 */
export async function prepareSetup(
  slack: Slack,
  person: string,
  chosen: string,
): Promise<Decision<Partial<Settings>>> {
  const [team, { state }] = await Promise.all([
    claimTeam(slack),
    loadSetup(slack),
  ]);
  if (!team.standing.won) {
    return refuse(
      "settings_busy",
      "Cannot set up Incd: somebody is changing the settings at this moment. Press Set up again in half a minute",
    );
  }
  try {
    const isFirst = !state && team.settings.admins.length === 0;
    const changed = await decide(slack, team, person, chosen, isFirst);
    if (changed.ok && Object.keys(changed.value).length) {
      await keepSettings(slack, team.stored, changed.value, team.history);
    }
    return changed;
  } finally {
    await releaseTeam(slack, team.release);
  }
}

async function decide(
  slack: Slack,
  { settings }: Team,
  person: string,
  chosen: string,
  isFirst: boolean,
): Promise<Decision<Partial<Settings>>> {
  if (!isFirst) {
    const allowed = await checkRight(slack, settings, "settings", person);
    if (!allowed.ok) return allowed;
  }
  const wished = chosen || settings.announcementChannel;
  const channel = wished
    ? await takeChannel(slack, wished)
    : await usualChannel(slack);
  if (!channel.ok) return channel;
  return allow({
    ...(channel.value !== settings.announcementChannel
      ? { announcementChannel: channel.value }
      : {}),
    ...(isFirst ? { admins: [person] } : {}),
  });
}
