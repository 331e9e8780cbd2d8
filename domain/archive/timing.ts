import { isEnded, statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** How long before it people are told that a channel will be archived, at the most. */
const NOTICE_MS = 2 * DAY_MS;

/** As long as people talk in a channel it stays, and so long after that. */
const QUIET_MS = DAY_MS;

/**
 * When the channel of an incident that is at its end is to be archived,
 * milliseconds since 1970; 0 = not as things are: it is not over, its review
 * is not done, or channels are never archived.
 */
export function plannedArchive(
  { lifecycle, review, keptUntil }: IncidentRecord,
  archiveDays: number,
): number {
  const reviewed = !review || ["published", "skipped"].includes(review.state);
  if (!isEnded(lifecycle) || !reviewed || !archiveDays) return 0;
  return Math.max(
    lifecycle.phases.at(-1)!.at + archiveDays * DAY_MS,
    keptUntil,
  );
}

/**
 * The time for which archiving is to be announced now, milliseconds since 1970;
 * 0 = it is too early, or it was. People have two days to say no, or half of the
 * days after which channels are archived.
 */
export function announcedFor(
  record: IncidentRecord,
  archiveDays: number,
  now: number,
): number {
  const planned = plannedArchive(record, archiveDays);
  const notice = Math.min(NOTICE_MS, (archiveDays * DAY_MS) / 2);
  if (!planned || record.archiveAt || now < planned - notice) return 0;
  return Math.max(planned, now + notice);
}

/** Whether people talk in the channel still. */
export function isTalkedIn(saidAt: number, now: number): boolean {
  return now < saidAt + QUIET_MS;
}

/** What the record remembers of an archive that was put off or could not be. */
export function archiveWord(
  what: "talked" | "stuck",
  { archiveAt }: Pick<IncidentRecord, "archiveAt">,
): string {
  return `archive_${what}/${archiveAt}`;
}

/** Whether the channel is to be exported and archived now. */
export function isToBeArchived(record: IncidentRecord, now: number): boolean {
  const { lifecycle, archiveAt, channelNow, reminded } = record;
  const stuck = reminded[archiveWord("stuck", record)] ?? 0;
  if (channelNow.archived || now < stuck + HOUR_MS) return false;
  // It was closed, and the run that was to archive it did not.
  if (statusOf(lifecycle) === "closed") return !isPutAway(record);
  return isEnded(lifecycle) && archiveAt > 0 &&
    now >= archiveAt &&
    !isTalkedIn(reminded[archiveWord("talked", record)] ?? 0, now);
}

/** What the record remembers of a channel that Slack does not let Incd archive. */
export const NOT_ARCHIVED = "not_archived";

/** Whether nothing more will happen in the channel: all that is kept of it can be packed. */
export function isPutAway(
  { lifecycle, channelNow, reminded }: Pick<
    IncidentRecord,
    "lifecycle" | "channelNow" | "reminded"
  >,
): boolean {
  return statusOf(lifecycle) === "closed" &&
    (channelNow.archived || reminded[NOT_ARCHIVED] !== undefined);
}
