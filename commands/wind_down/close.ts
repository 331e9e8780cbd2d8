import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { beginLook, NOT_BEGUN } from "../../domain/archive/look.ts";
import { NOT_ARCHIVED } from "../../domain/archive/timing.ts";
import { allow } from "../../domain/decision.ts";
import { close, exported } from "../../domain/incident/archive.ts";
import { fold } from "../../domain/incident/evolve.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { SlackApiError } from "../../slack/api.ts";
import { fileLink } from "../../slack/upload_file.ts";
import { change } from "../change.ts";
import { lookOn } from "./look_on.ts";
import type { PuttingAway } from "./putting_away.ts";
import { isLasting, tellStuck } from "./stuck.ts";

/** How many files are asked for at once. */
const ASKED = 10;

/** Slack says these of a file that somebody has deleted. */
const GONE = ["file_deleted", "file_not_found", "not_visible"];

/**
 * Says that the export is complete, if every file of it is there; else it is
 * made once more.
 *
 * @throws SlackApiError; HeldByTwin when this step was delivered twice
 */
export async function sayExported(one: PuttingAway): Promise<void> {
  const { slack, record: { channel }, exporting } = one;
  const { parts } = exporting;
  if (!await filesAreThere(one)) {
    await updateIncident(slack, channel, {
      exporting: { ...NOT_BEGUN, parts },
    });
    return;
  }
  await change(slack, {
    channel,
    person: "",
    what: "export",
    cause: `exported/${parts}`,
    // What is read right after a write may be older than what this run knows.
    decide: (record) => exported({ ...record, exporting }),
  });
}

/**
 * Ends an incident that is exported: sets card, topic and announcement to
 * closed, and archives the channel last, since Incd is put out by that. Whatever
 * has come between leaves it to the next tick.
 *
 * @throws SlackApiError; HeldByTwin when this step was delivered twice
 */
export async function closeAndArchive(one: PuttingAway): Promise<void> {
  const { slack, record: { channel, lifecycle }, exporting } = one;
  if (statusOf(lifecycle) !== "closed") {
    const closed = await change(slack, {
      channel,
      person: "",
      what: "close the incident",
      cause: `closed/${exporting.parts}`,
      decide: close,
    });
    if (!closed.ok) return;
  }
  const record = await asItIs(one);
  if (!record || statusOf(record.lifecycle) !== "closed") return;
  if (record.movedTo || await hasNews(one)) return;
  await archive(one, record);
}

async function archive(
  { slack, now }: PuttingAway,
  record: IncidentRecord,
): Promise<void> {
  const { channel } = record;
  try {
    await slack.callUnless(["already_archived"], "conversations.archive", {
      channel,
    });
  } catch (error) {
    if (!(error instanceof SlackApiError) || !isLasting(error)) throw error;
    await tellStuck(slack, channel, error.code, now);
    const known = await getIncident(slack, channel) ?? record;
    await updateIncident(slack, channel, {
      reminded: { ...known.reminded, [NOT_ARCHIVED]: now },
    });
    return;
  }
  await change(slack, {
    channel,
    person: "",
    what: "note that the channel is archived",
    cause: "archived",
    decide: () => allow({ kind: "channel_changed", how: "archived", by: "" }),
  });
}

/** Whether nobody has deleted a part. */
async function filesAreThere(
  { slack, exporting: { files } }: PuttingAway,
): Promise<boolean> {
  for (let from = 0; from < files.length; from += ASKED) {
    const there = await Promise.all(
      files.slice(from, from + ASKED).map(async ({ id }) => {
        try {
          return Boolean(await fileLink(slack, id));
        } catch (error) {
          const isGone = error instanceof SlackApiError &&
            GONE.includes(error.code);
          if (!isGone) throw error;
          return false;
        }
      }),
    );
    if (there.includes(false)) return false;
  }
  return true;
}

/** Whether anybody has said something that is not exported. */
async function hasNews(one: PuttingAway): Promise<boolean> {
  const calls = { left: Infinity, pieces: 1 };
  const look = await lookOn({ ...one, calls }, beginLook(Date.now()));
  return look.news;
}

/** The incident as its events say in this very moment. */
async function asItIs(
  { slack, record: { channel } }: PuttingAway,
): Promise<IncidentRecord | undefined> {
  const [record, entries] = await Promise.all([
    getIncident(slack, channel),
    entriesOf(slack, channel),
  ]);
  return record && { ...record, ...fold(record, entries) };
}
