import { claimSubject } from "../datastores/claims/store.ts";
import { getIncident, updateIncident } from "../datastores/incidents/store.ts";
import {
  entryId,
  getEntry,
  markTold,
  record as recordEntries,
} from "../datastores/timeline/store.ts";
import { consequences } from "../domain/consequences/registry.ts";
import type { Outcome } from "../domain/consequences/effect.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import { difference } from "../domain/incident/difference.ts";
import type {
  IncidentEvent,
  KeptEntry,
  TimelineEntry,
} from "../domain/incident/events.ts";
import { evolve } from "../domain/incident/evolve.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import { mayPass, problem, reason } from "../domain/messages/problems.ts";
import { pause, type Slack, SlackApiError } from "../slack/api.ts";
import { apply, FIRST_RUN, type Repeat } from "../slack/apply.ts";
import { mayKnow } from "./may_know.ts";
import { redrawCard } from "./redraw_card.ts";

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
}

/** A change that was made, and what of it people do not see yet, a line of mrkdwn each. */
export interface Changed {
  record: IncidentRecord;
  entry: KeptEntry;
  unfinished: string[];
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
  const { channel, cause, what, person } = wanted;
  const [record, standing] = await Promise.all([
    getIncident(slack, channel),
    claimSubject(slack, `${channel}#${cause}`),
  ]);
  if (!record || !await mayKnow(slack, record, person)) {
    return unknownIncident(what, channel);
  }
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
  const { channel, what, person } = wanted;
  const record = await getIncident(slack, channel);
  if (!record || !await mayKnow(slack, record, person)) {
    return unknownIncident(what, channel);
  }
  const decided = wanted.decide(record, Date.now());
  if (!decided.ok) return decided;
  const cause = subject(record);
  const standing = await claimSubject(slack, `${channel}#${cause}`);
  const id = entryId(channel, cause, 0);
  if (!standing.won) return await afterWinner(slack, wanted, record, id);
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  const before = standing.repeat ? await getEntry(slack, id) : undefined;
  if (!before) {
    return await decideAndCarryOut(slack, record, wanted, cause, repeat);
  }
  // Somebody won and was broken off: it stands, and is seen to its end.
  const mended = await carryOut(slack, record, before, repeat);
  if (!mended.ok || isOf(before, person)) return mended;
  const again = wanted.decide(mended.value.record, Date.now());
  return again.ok ? busy(what) : again;
}

/** The refusal that names the winner, from what the winner has written. */
async function afterWinner(
  slack: Slack,
  { what, person, decide }: Change,
  record: IncidentRecord,
  id: string,
): Promise<Decision<Changed>> {
  for (const wait of WINNER_WRITES_MS) {
    const entry = await getEntry(slack, id);
    if (entry && isOf(entry, person)) return done(record, entry);
    if (entry) {
      const again = decide(evolve(record, entry), Date.now());
      return again.ok ? busy(what) : again;
    }
    await pause(wait);
  }
  return busy(what);
}

function isOf({ event }: KeptEntry, person: string): boolean {
  return person !== "" && "by" in event && event.by === person;
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
  const told = !effectsOf(record, { ...entry, id, told: true }).length;
  await recordEntries(slack, channel, cause, [entry], told);
  return await carryOut(slack, record, { ...entry, id, told }, repeat);
}

/** Keeps, draws and tells what stands in the timeline. */
async function carryOut(
  slack: Slack,
  before: IncidentRecord,
  entry: KeptEntry,
  repeat: Repeat,
): Promise<Decision<Changed>> {
  const record = await keep(slack, before, entry);
  const [drawn, unfinished] = await Promise.all([
    draw(slack, record),
    tell(slack, record, entry, repeat),
  ]);
  return allow({ record, entry, unfinished: [...drawn, ...unfinished] });
}

/** What cannot be kept now follows from the timeline: the tick keeps it. */
async function keep(
  slack: Slack,
  before: IncidentRecord,
  entry: KeptEntry,
): Promise<IncidentRecord> {
  const after = evolve(before, entry);
  const changed = difference(before, after);
  if (!changed) return after;
  try {
    return await updateIncident(slack, before.channel, changed) ?? after;
  } catch (error) {
    if (error instanceof SlackApiError) return after;
    throw error;
  }
}

async function draw(slack: Slack, record: IncidentRecord): Promise<string[]> {
  try {
    await redrawCard(slack, record);
    return [];
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return [`The card does not show it yet: ${reason(error.code)}`];
  }
}

function effectsOf(record: IncidentRecord, { event, at, id }: KeptEntry) {
  return consequences({ record, event, at, key: id });
}

/**
 * Tells whom it concerns, and notes that it was done. What did not work and may
 * pass is left to the tick.
 *
 * @returns What people do not see, a line of mrkdwn each.
 */
export async function tell(
  slack: Slack,
  record: IncidentRecord,
  entry: KeptEntry,
  repeat: Repeat = FIRST_RUN,
): Promise<string[]> {
  if (entry.told) return [];
  const outcomes = await apply(slack, effectsOf(record, entry), repeat);
  const failed = outcomes.filter((outcome): outcome is Failed => !outcome.ok);
  if (!failed.some(({ code }) => mayPass(code))) {
    await leniently(() => markTold(slack, entry.id));
  }
  return failed.map(({ effect, code }) => problem(effect, code));
}

type Failed = Extract<Outcome, { ok: false }>;

/** A note that fails costs a look the next time, no more. */
async function leniently(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
  }
}
