import { allow, type Decision, refuse } from "../decision.ts";
import { announcedFor } from "../archive/timing.ts";
import type { EndEvent } from "./end_events.ts";
import { isEnded } from "./lifecycle.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";

const DAY_MS = 24 * 3_600_000;

/** For how long a channel is kept where the settings name no days. */
export const KEPT_DAYS = 14;

/** People are told that the channel will be archived. */
export function announceArchive(
  record: IncidentRecord,
  archiveDays: number,
  now: number,
): Decision<EndEvent> {
  const archiveAt = announcedFor(record, archiveDays, now);
  return archiveAt
    ? allow({ kind: "archive_announced", archiveAt })
    : refuse("already_so", "Cannot announce the archive: it is not its time");
}

/** Somebody wants the channel kept for as many days again. */
export function keepOpen(
  { lifecycle, archiveAt, keptUntil }: IncidentRecord,
  by: string,
  archiveDays: number,
  now: number,
): Decision<EndEvent> {
  const can = possible(lifecycle, "keep_open");
  if (!can.ok) return can;
  if (!archiveAt && keptUntil > now) {
    return refuse(
      "already_so",
      "Cannot keep the channel open: it is kept open already",
    );
  }
  const until = now + (archiveDays || KEPT_DAYS) * DAY_MS;
  return allow({ kind: "kept_open", by, until });
}

/** Who decides does not want to wait: the incident commander, else who declared it. */
export function archiveNow(
  record: IncidentRecord,
  by: string,
  now: number,
): Decision<EndEvent> {
  const { lifecycle, archiveAt, roles, declarer, review } = record;
  const can = possible(lifecycle, "archive_now");
  if (!can.ok) return can;
  const decides = roles.commander ?? declarer;
  if (by !== decides) {
    return refuse(
      "not_allowed",
      `Cannot archive the channel: ${
        decides ? `<@${decides}> decides that` : "there is nobody in command"
      }`,
    );
  }
  if (review && !["published", "skipped"].includes(review.state)) {
    return refuse(
      "review_open",
      "Cannot archive the channel: its review is not published yet. Publish or skip it",
    );
  }
  if (archiveAt && archiveAt <= now) {
    return refuse(
      "already_so",
      "Cannot archive the channel: it is being exported, then it will be archived",
    );
  }
  return allow({ kind: "archive_announced", archiveAt: now, by });
}

/** All of it is in files: links to them. */
export function exported(
  { exporting, exported }: IncidentRecord,
): Decision<EndEvent> {
  const files = exporting?.files ?? [];
  return files.length && JSON.stringify(files) !== JSON.stringify(exported)
    ? allow({ kind: "exported", files, messages: exporting!.messages })
    : refuse("already_so", "Cannot export: it is exported");
}

/** Nothing more is to happen, and nobody wants it open: judged anew in the last moment. */
export function close(
  { lifecycle, archiveAt }: IncidentRecord,
  now: number,
): Decision<EndEvent> {
  return isEnded(lifecycle) && archiveAt && archiveAt <= now
    ? allow({ kind: "closed", by: "" })
    : refuse("is_over", "Cannot close the incident: it is not its time");
}

/** People have archived the channel themselves: nothing more can happen in it. */
export function closeArchived(
  { lifecycle, channelNow }: IncidentRecord,
): Decision<EndEvent> {
  return isEnded(lifecycle) && channelNow.archived
    ? allow({ kind: "closed", by: "" })
    : refuse("is_over", "Cannot close the incident: it goes on");
}
