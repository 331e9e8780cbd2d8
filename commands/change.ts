import { claimSubject } from "../datastores/claims/store.ts";
import {
  entryId,
  getEntry,
  record as recordEntries,
} from "../datastores/timeline/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type {
  IncidentEvent,
  KeptEntry,
  TimelineEntry,
} from "../domain/incident/events.ts";
import { evolve } from "../domain/incident/evolve.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { pause, type Slack } from "../slack/api.ts";
import type { Repeat } from "../slack/apply.ts";
import { carryOut, effectsOf } from "./carry_out.ts";
import { incidentFor } from "./incident_for.ts";

/** Something that shall happen to an incident. */
export interface Change {
  /** The incident's channel, by id. */
  channel: string;
  /** What is being done, as in "Cannot <what>". */
  what: string;
  /** What caused it: the same cause is one change, however often it runs. */
  cause: string;
  /** Who wants it, by Slack user id; "" if a workflow does. */
  person: string;
  /** Whether it may happen, and what then has happened. `at`: milliseconds since 1970. */
  decide(record: IncidentRecord, at: number): Decision<IncidentEvent>;
  /**
   * For what only one person can do: names what they compete for, with the
   * round if it can be done again. The first wins; the others read who did.
   */
  subject?(record: IncidentRecord): string;
  /** When it happened in the world, if not now. Milliseconds since 1970. */
  at?: number;
  /** The record, if the caller has just read it with `incidentFor`: saves a call. */
  known?: IncidentRecord;
}

/** Something that was done. */
export interface Done {
  /** The incident as it is after that. */
  record: IncidentRecord;
  /** What of it people do not see yet, a line of mrkdwn each. */
  unfinished: string[];
}

/** A change that was made. */
export interface Changed extends Done {
  entry: KeptEntry;
}

/** How long we wait for what the winner of a claim writes. Milliseconds. */
const WINNER_WRITES_MS = [400, 800];

/**
 * The one way in which anything happens to an incident: decided by pure rules,
 * written into the timeline, kept in the record, shown on the card, and told to
 * whom it concerns. Six calls until people see it, and one after that.
 *
 * Whatever it does not get done, the tick does: it folds the record again,
 * tells what was not told and draws the card.
 *
 * @throws SlackApiError when it may not have been written down; HeldByTwin when
 * this very step was delivered twice
 */
export async function change(
  slack: Slack,
  wanted: Change,
): Promise<Decision<Changed>> {
  return wanted.subject
    ? await changeExclusively(slack, wanted, wanted.subject)
    : await changeFreely(slack, wanted);
}

async function changeFreely(
  slack: Slack,
  wanted: Change,
): Promise<Decision<Changed>> {
  const { channel, cause, what } = wanted;
  const [found, standing] = await Promise.all([
    incidentFor(slack, wanted),
    claimSubject(slack, `${channel}#${cause}`),
  ]);
  if (!found.ok) return found;
  const record = found.value;
  const id = entryId(channel, cause, 0);
  const before = standing.won && !standing.repeat
    ? undefined
    : await getEntry(slack, id);
  // Another delivery of the same cause is at it and sees to all of it.
  if (!standing.won) return before ? done(record, before) : busy(what);
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  if (before) return await carryOut(slack, record, before, repeat);
  return await decideAndCarryOut(slack, record, wanted, cause, repeat);
}

async function changeExclusively(
  slack: Slack,
  wanted: Change,
  subject: NonNullable<Change["subject"]>,
): Promise<Decision<Changed>> {
  const found = await incidentFor(slack, wanted);
  if (!found.ok) return found;
  const first = await compete(slack, wanted, subject, found.value);
  if (!("lostTo" in first)) return first;
  // Somebody was first, and it may still happen after that: in the next round.
  const second = await compete(slack, wanted, subject, first.lostTo);
  return "lostTo" in second ? busy(wanted.what) : second;
}

/** @returns What came of it, or the record after what somebody else did first. */
async function compete(
  slack: Slack,
  wanted: Change,
  subject: NonNullable<Change["subject"]>,
  record: IncidentRecord,
): Promise<Decision<Changed> | { lostTo: IncidentRecord }> {
  const { channel, decide, what } = wanted;
  const decided = decide(record, Date.now());
  if (!decided.ok) return decided;
  const cause = subject(record);
  // What is decided may depend on the moment: a deadline, for instance.
  const isThis = ({ event, recordedAt }: KeptEntry) =>
    same(decide(record, recordedAt), allow(event));
  const standing = await claimSubject(slack, `${channel}#${cause}`);
  const id = entryId(channel, cause, 0);
  if (!standing.won) {
    const entry = await writtenByWinner(slack, id);
    if (!entry) return busy(what);
    const lostTo = evolve(record, entry);
    return isThis(entry) ? done(lostTo, entry) : { lostTo };
  }
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  const before = standing.repeat ? await getEntry(slack, id) : undefined;
  if (!before) {
    return await decideAndCarryOut(slack, record, wanted, cause, repeat);
  }
  // Somebody won and was broken off: it stands, and is seen to its end.
  const mended = await carryOut(slack, record, before, repeat);
  return !mended.ok || isThis(before)
    ? mended
    : { lostTo: mended.value.record };
}

async function writtenByWinner(
  slack: Slack,
  id: string,
): Promise<KeptEntry | undefined> {
  for (const wait of WINNER_WRITES_MS) {
    const entry = await getEntry(slack, id);
    if (entry) return entry;
    await pause(wait);
  }
  return await getEntry(slack, id);
}

function same(
  a: Decision<IncidentEvent>,
  b: Decision<IncidentEvent>,
): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function busy(what: string): Decision<never> {
  return refuse(
    "being_done",
    `Cannot ${what}: somebody is doing that at this moment. Look at the card in half a minute`,
  );
}

function done(
  record: IncidentRecord,
  entry: KeptEntry,
): Decision<Changed> {
  return allow({ record, entry, unfinished: [] });
}

async function decideAndCarryOut(
  slack: Slack,
  record: IncidentRecord,
  { channel, decide, at }: Change,
  cause: string,
  repeat: Repeat,
): Promise<Decision<Changed>> {
  const recordedAt = repeat.since;
  const decided = decide(record, recordedAt);
  if (!decided.ok) return decided;
  const entry: TimelineEntry = {
    at: at ?? recordedAt,
    recordedAt,
    event: decided.value,
  };
  const id = entryId(channel, cause, 0);
  const after = evolve(record, entry);
  const told = !effectsOf(after, { ...entry, id, told: true }).length;
  await recordEntries(slack, channel, cause, [entry], told);
  return await carryOut(slack, record, { ...entry, id, told }, repeat);
}
