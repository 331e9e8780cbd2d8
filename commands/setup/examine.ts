import type { Team } from "../../datastores/settings/store.ts";
import { type Unfit, unfit } from "../../domain/incident/unfit.ts";
import {
  type Findings,
  isGroup,
  placesIn,
  type Problem,
  problemsOf,
} from "../../domain/setup/findings.ts";
import { type Answer, type Slack, SlackApiError } from "../../slack/api.ts";
import { whyUnusable } from "../announcement_channel.ts";

/** People that are looked up side by side. */
const AT_ONCE = 10;

/** Time that must be left to look up more of them. Milliseconds. */
const RESERVE_MS = 8_000;

/** What the examiner knows already. */
export type Known = Pick<Findings, "triggers" | "silentSince">;

/**
 * Looks whether all that the settings name is there and can do what it is named
 * for. Whether Slack has granted a scope shows only in calls that need it.
 *
 * @throws SlackApiError
 */
export async function examine(
  slack: Slack,
  { settings, problems }: Team,
  known: Known,
): Promise<Problem[]> {
  const scopes = new Set<string>();
  const granted = async <T>(look: () => Promise<T>, otherwise: T) => {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof SlackApiError) || error.code !== "missing_scope") {
        throw error;
      }
      for (const scope of String(error.answer.needed ?? "").split(",")) {
        if (scope) scopes.add(scope);
      }
      return otherwise;
    }
  };
  const ids = [...placesIn(settings).keys()];
  const channel = settings.announcementChannel;
  const [unusable, alertChannels, groups, people] = await Promise.all([
    granted(
      async () => channel ? await whyUnusable(slack, channel) : undefined,
      undefined,
    ),
    granted(() => unusableAmong(slack, alertChannelsOf(settings)), []),
    granted(() => unusableGroups(slack, ids.filter(isGroup)), []),
    granted(
      () => unfitPeople(slack, ids.filter((id) => !isGroup(id))),
      { unfit: [], unseen: 0 },
    ),
  ]);
  return problemsOf({
    ...known,
    scopes: [...scopes],
    channel: { id: channel, ...(unusable ? { unusable } : {}) },
    alertChannels,
    groups,
    people: people.unfit,
    unseen: people.unseen,
    settings: problems,
  }, settings);
}

/** Where alerts are shown beside the channel for announcements. */
function alertChannelsOf(
  { alertChannel, services, announcementChannel }: Team["settings"],
): string[] {
  return [...new Set([alertChannel, ...services.map(({ channel }) => channel)])]
    .filter((id) => id && id !== announcementChannel);
}

async function unusableAmong(
  slack: Slack,
  channels: string[],
): Promise<Findings["alertChannels"]> {
  const looked = await Promise.all(
    channels.map(async (id) => ({
      id,
      unusable: await whyUnusable(slack, id),
    })),
  );
  return looked.flatMap(({ id, unusable }) =>
    unusable ? [{ id, unusable }] : []
  );
}

async function unusableGroups(
  slack: Slack,
  ids: string[],
): Promise<string[]> {
  if (!ids.length) return [];
  const { usergroups } = await slack.call("usergroups.list");
  const known = new Set(usergroups.map(({ id }: Answer) => id));
  return ids.filter((id) => !known.has(id));
}

async function unfitPeople(
  slack: Slack,
  ids: string[],
): Promise<{ unfit: Findings["people"]; unseen: number }> {
  const found: Findings["people"] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (!slack.hasTime(RESERVE_MS)) {
      return { unfit: found, unseen: ids.length - from };
    }
    const some = ids.slice(from, from + AT_ONCE);
    const reasons = await Promise.all(
      some.map((user) => whyUnfit(slack, user)),
    );
    some.forEach((id, place) => {
      const why = reasons[place];
      if (why) found.push({ id, unfit: why });
    });
  }
  return { unfit: found, unseen: 0 };
}

async function whyUnfit(
  slack: Slack,
  user: string,
): Promise<Unfit | undefined> {
  const found = await slack.callUnless(
    ["user_not_found", "user_not_visible"],
    "users.info",
    { user },
  );
  return unfit(found?.user, slack.teamId);
}
