import type { HeldTeam } from "../../datastores/settings/changes.ts";
import { refuse } from "../../domain/decision.ts";
import { type Drawn, slotsOf } from "../../domain/messages/settings_views.ts";
import {
  type Filled,
  type ListPart,
  type Part,
} from "../../domain/settings/parts/part.ts";
import { isList } from "../../domain/settings/parts/registry.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { drawnFrom } from "../../domain/settings/slots.ts";
import { fingerprint } from "../../domain/text.ts";
import type { Slack } from "../../slack/api.ts";
import {
  type Change,
  changeSettings,
  type Settled,
} from "./change_settings.ts";
import { takeChannel } from "../announcement_channel.ts";
import { checkChannel } from "./check_channel.ts";
import { checkedPeople } from "./check_people.ts";

/** A filled in form of the settings. */
export interface Sent {
  part: Part | ListPart;
  drawn: Drawn;
  filled: Filled;
  /** Slack user id. */
  by: string;
  /** The form on the screen and how it was drawn: sent twice, they are the same. */
  view: { id: string; hash: string };
}

/** How long somebody may take until they press again. Milliseconds. */
const LOOK_BACK_MS = 3_600_000;

/** The refusal of a form whose subject somebody else has changed since it was drawn. */
export const OVERTAKEN = "settings_overtaken";

/**
 * Saves what was filled in, if nobody has changed the same since the form was
 * drawn: only its own part changes.
 *
 * @throws SlackApiError when it may not have been saved
 */
export async function saveForm(slack: Slack, sent: Sent): Promise<Change> {
  const { part, drawn, filled, by, view } = sent;
  const words = fingerprint(JSON.stringify([view, drawn, filled]));
  const cause = `${slack.execution}/${words}`;
  return await changeSettings(slack, {
    cause,
    by,
    async decide({ settings }: HeldTeam): Promise<Settled> {
      if (drawnFrom(settings, slotsOf(part, drawn.item)) !== drawn.from) {
        return refuse(OVERTAKEN, "Cannot save: it was changed meanwhile");
      }
      const changed = changedBy(part, settings, filled, drawn.item);
      if (!changed.ok) return changed;
      return await checked(slack, settings, changed.value, { by, cause });
    },
  });
}

/** The settings after a form, by the rules of its part. */
export function changedBy(
  part: Part | ListPart,
  settings: Settings,
  filled: Filled,
  item?: string,
): Settled {
  return isList(part)
    ? part.changed(settings, filled, item || undefined)
    : part.changed(settings, filled);
}

/** What only Slack knows: whether a channel can be posted in, and who a person is. */
async function checked(
  slack: Slack,
  before: Settings,
  after: Settings,
  { by, cause }: { by: string; cause: string },
): Promise<Settled> {
  const settled = await checkedPeople(slack, before, after);
  if (!settled.ok) return settled;
  const channel = after.announcementChannel;
  if (channel && channel !== before.announcementChannel) {
    // The same form sent again may have said so in the channel already.
    const repeat = { look: true, since: Date.now() - LOOK_BACK_MS };
    const fit = await checkChannel(slack, channel, { by, cause, repeat });
    if (!fit.ok) return { ...fit, field: "announcementChannel" };
  }
  for (const { channel, field } of newAlertChannels(before, after)) {
    const fit = await takeChannel(slack, channel, "show alerts in");
    if (!fit.ok) return { ...fit, field };
  }
  return settled;
}

/** Channels in which alerts shall be shown from now on, and the fields in which they were chosen. */
function newAlertChannels(
  before: Settings,
  after: Settings,
): { channel: string; field: string }[] {
  const known = new Set([
    before.alertChannel,
    ...before.services.map(({ channel }) => channel),
  ]);
  return [
    { channel: after.alertChannel, field: "alertChannel" },
    ...after.services.map(({ channel }) => ({ channel, field: "channel" })),
  ].filter(({ channel }) => channel && !known.has(channel));
}
