// What happens every five minutes to incidents. To add something: write
// commands/tick/<what>.ts and its line in PARTS.
import { findIncidents } from "../../datastores/incidents/store.ts";
import { loadTeam, type Team } from "../../datastores/settings/store.ts";
import { allEntries } from "../../datastores/timeline/store.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { isOver } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Slack } from "../../slack/api.ts";
import { findShortcuts } from "../find_shortcuts.ts";
import { remindOfActionItems } from "./action_items.ts";
import type { Pager } from "../../domain/page.ts";
import { escalateDue } from "./escalate.ts";
import { lookAtChannels } from "./channels.ts";
import { nudge } from "./nudges.ts";
import { callPager } from "./pages.ts";
import { Pieces } from "./pieces.ts";
import { showReaders } from "./read_updates.ts";
import { remind } from "./reminders.ts";
import { resolveCleared } from "./resolve_cleared.ts";
import { remindOfReviews } from "./reviews.ts";
import { settle } from "./settle.ts";
import { askAboutSilence } from "./stale.ts";
import { decideTriage, finishMerges } from "./triage.ts";
import { tellSettings } from "./tell_settings.ts";
import { settleTemporaryChanges } from "./temporary_changes.ts";

/** What every part of the tick is given. */
export interface Tick {
  /** A connection to Slack with a run's time of its own. */
  connect(): Slack;
  /** When the tick began, milliseconds since 1970. */
  now: number;
  team: Team;
  /** Nothing where the team has connected none. */
  pager?: Pager | undefined;
  /** All hot incidents, the longest known first. A part that changes one puts the new record here. */
  incidents: IncidentRecord[];
  /** Their timelines, by channel. */
  entries: Map<string, KeptEntry[]>;
  /** Whether another piece of work may be begun. */
  hasTime(): boolean;
  /**
   * Does one piece of work. The failure of one keeps no other from being done;
   * it is tried again at the next tick.
   */
  attempt(work: () => Promise<void>): Promise<void>;
}

/** In this order: what is shown and decided later goes by what was repaired before. */
const PARTS: ((tick: Tick) => Promise<void>)[] = [
  lookAtChannels,
  settle,
  finishMerges,
  decideTriage,
  resolveCleared,
  settleTemporaryChanges,
  remind,
  escalateDue,
  nudge,
  callPager,
  remindOfReviews,
  remindOfActionItems,
  askAboutSilence,
  showReaders,
  tellSettings,
];

/**
 * Does what is due of the incidents. Three calls where there is nothing to do,
 * and once an hour one more.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError when it cannot be found out what is due; HeldByTwin, at
 * the end, when the same tick was delivered twice and the other is at work.
 */
export async function runTick(
  connect: () => Slack,
  now: number,
  pager?: Pager,
): Promise<void> {
  const slack = connect();
  const [team, incidents, entries] = await Promise.all([
    loadTeam(slack),
    findIncidents(slack),
    allEntries(slack),
  ]);
  const pieces = new Pieces(now);
  const tick: Tick = {
    connect,
    now,
    team,
    pager,
    incidents: incidents.sort((a, b) => a.declaredAt - b.declaredAt),
    entries,
    hasTime: () => pieces.hasTime(),
    attempt: (work) => pieces.attempt(work),
  };
  if (!team.shortcuts && running(tick).length) {
    await tick.attempt(async () => {
      team.shortcuts = await findShortcuts(connect());
    });
  }
  for (const part of PARTS) await part(tick);
  pieces.end();
}

/** The incidents in which people still work; in an archived channel they cannot. */
export function running({ incidents }: Tick): IncidentRecord[] {
  return incidents.filter(({ lifecycle, channelNow }) =>
    !isOver(lifecycle) && !channelNow.archived
  );
}
