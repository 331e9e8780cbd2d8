import { assert, assertEquals } from "@std/assert";
import { difference } from "../../domain/incident/difference.ts";
import type { IncidentEvent, KeptEntry } from "../../domain/incident/events.ts";
import { isOver } from "../../domain/incident/lifecycle.ts";
import { temporaryChanges } from "../../domain/incident/revisit.ts";
import { evolve, fold } from "../../domain/incident/evolve.ts";
import { beginning } from "../../domain/incident/evolve.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type {
  IncidentRecord,
  IncidentState,
} from "../../domain/incident/record.ts";
import { CONFIRMATION } from "../../domain/settings/emoji.ts";
import { card } from "../../domain/messages/card.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Message } from "../../workspace/state/types.ts";
import { wordsOf } from "./incd.ts";
import { type Kept, kept } from "./kept.ts";

/**
 * Holds what is left of an incident, when all is quiet, against what must be
 * true of every incident.
 */
export async function assertSound(
  running: RunningWorkspace,
  name: string,
): Promise<Kept> {
  const left = await kept(running, name);
  assertRecordFollows(left);
  assertCardShows(running, left.record);
  assertEveryoneWasTold(left.entries);
  assertNothingTwice(running);
  assertOneCommander(left);
  assertQuietAtTheEnd(left);
  assertRemindersWereDue(running, left);
  assertAsksMakeSense(left);
  assertCapturesConfirmed(running, left);
  assertReviewsWereDue(running, left);
  assertDecisionsSettled(running, left);
  return left;
}

function assertRecordFollows({ record, entries }: Kept): void {
  assertEquals(
    difference(record, fold(record, entries)),
    undefined,
    "the record is not what follows from its events",
  );
}

function assertCardShows(
  running: RunningWorkspace,
  record: IncidentRecord,
): void {
  const channel = running.workspace.state.channels.get(record.channel)!;
  const shown = channel.messages.find(({ ts }) => ts === record.cardTs)!;
  const expected = card(record, lastTick(running));

  assertEquals(words(shown), words(expected), "the card is not the record");
}

/** Nothing is waited for any more once it is over. */
function assertQuietAtTheEnd({ record }: Kept): void {
  if (!isOver(record.lifecycle)) return;
  assertEquals(record.nextUpdateAt, 0, "an update is due after the end");
  assertEquals(record.handovers, [], "a handover waits after the end");
  assertEquals(
    record.asks.filter(({ ended }) => !ended),
    [],
    "somebody is asked after the end",
  );
}

/** When the card was last looked after, milliseconds since 1970. */
function lastTick(running: RunningWorkspace): number {
  const now = running.workspace.clock.now();
  return now - now % (5 * 60_000);
}

function words(message: { text: string; blocks?: unknown[] }): string[] {
  return wordsOf(message as never).split("\n");
}

/** Nothing is left that somebody should have been told an hour ago at most. */
function assertEveryoneWasTold(entries: KeptEntry[]): void {
  assertEquals(
    entries.filter(({ told }) => !told).map(({ event }) => event),
    [],
    "not everybody was told",
  );
}

/** Why something was not done: said again to whoever asked if Slack runs the step again. */
const ANSWER = /\/answer$/;

/** No message of ours stands anywhere twice. */
function assertNothingTwice(running: RunningWorkspace): void {
  const seen = new Map<string, string>();
  for (const [place, message] of allMessages(running)) {
    const key = message.metadata?.event_payload?.key;
    if (typeof key !== "string" || ANSWER.test(key)) continue;
    const id = `${place} ${key}`;
    const before = seen.get(id);
    assert(before === undefined, `twice in ${id}: ${message.text}`);
    seen.set(id, message.ts);
  }
}

/** All messages that are still there, replies too, with the id of where they are. */
export function allMessages(
  running: RunningWorkspace,
): [string, Message][] {
  return [...running.workspace.state.channels.values()].flatMap((channel) =>
    channel.messages.flatMap((message): [string, Message][] =>
      [message, ...message.replies ?? []].map((one) => [channel.id, one])
    )
  );
}

/**
 * Whoever takes command finds the place empty; whoever accepts it has been
 * asked. So nobody was in command beside another at any time.
 */
function assertOneCommander({ record, entries }: Kept): void {
  let state: IncidentState = beginning(record);
  for (const entry of entries) {
    const { event } = entry;
    if (isTaking(event)) {
      const holder = state.roles.commander;
      const asked = state.handovers.some(({ role, to }) =>
        role === "commander" && to === event.user
      );
      assert(
        holder === undefined || asked,
        `${event.user} took command from ${holder}`,
      );
    }
    state = evolve(state, entry);
  }
}

function isTaking(
  event: IncidentEvent,
): event is Extract<IncidentEvent, { kind: "role_assigned" }> {
  return event.kind === "role_assigned" && event.role === "commander" &&
    event.by === event.user;
}

/** Nobody is asked who was asked and may still answer, and nobody is waited for once it is over. */
function assertAsksMakeSense({ record, entries }: Kept): void {
  let state: IncidentState = beginning(record);
  for (const entry of entries) {
    state = evolve(state, entry);
    const waited = state.asks.filter(({ ended }) => !ended)
      .map(({ to }) => "user" in to ? to.user : to.group);
    assertEquals(waited, [...new Set(waited)], "asked twice");
    if (isOver(state.lifecycle)) {
      assertEquals(waited, [], "asked though it is over");
    }
  }
}

/** What was written down while a reminder was on its way. Milliseconds. */
const ON_THE_WAY_MS = 5_000;

/** Nobody was reminded of an update after something had started the clock anew. */
function assertRemindersWereDue(
  running: RunningWorkspace,
  { record, entries }: Kept,
): void {
  for (const [, { ts, metadata }] of allMessages(running)) {
    const key = String(metadata?.event_payload?.key ?? "");
    const due = /^[^#]+#remind(?:_in_channel)?\/([0-9]+)/.exec(key)?.[1];
    if (!due || !key.startsWith(record.channel)) continue;
    const before = entries.filter(({ recordedAt }) =>
      recordedAt < Number(ts) * 1_000 - ON_THE_WAY_MS
    );
    assertEquals(
      fold(record, before).nextUpdateAt,
      Number(due),
      `reminded for nothing at ${ts}`,
    );
  }
}

/** Nobody was asked for a review that was published or skipped, or of an incident that went on. */
function assertReviewsWereDue(
  running: RunningWorkspace,
  { record, entries }: Kept,
): void {
  for (const [, { ts, metadata }] of allMessages(running)) {
    const key = String(metadata?.event_payload?.key ?? "");
    if (!key.startsWith(`${record.channel}#remind_of_review/`)) continue;
    const before = entries.filter(({ recordedAt }) =>
      recordedAt < Number(ts) * 1_000 - ON_THE_WAY_MS
    );
    const { review, lifecycle } = fold(record, before);
    assert(
      statusOf(lifecycle) === "resolved" &&
        ["due", "started"].includes(review?.state ?? ""),
      `asked for a review in vain at ${ts}`,
    );
  }
}

/** A message bears our mark if and only if the timeline keeps it, once as each thing. */
function assertCapturesConfirmed(
  running: RunningWorkspace,
  { record, entries }: Kept,
): void {
  const captured = entries.flatMap(({ event }) =>
    event.kind === "captured" ? [event] : []
  );
  const once = captured.map(({ message, as }) => `${message.ts} ${as}`);
  assertEquals(once.length, new Set(once).size, "captured twice");
  const live = captured.filter(({ withdrawn }) => !withdrawn);
  for (const [channel, { ts, reactions, text }] of allMessages(running)) {
    if (channel !== record.channel) continue;
    assertEquals(
      reactions.some(({ name }) => name === CONFIRMATION),
      live.some(({ message }) => message.ts === ts),
      `our mark on "${text}"`,
    );
  }
}

/** Nothing is left changed for now when it is over, and nobody was asked about it after that. */
function assertDecisionsSettled(
  running: RunningWorkspace,
  { record, entries }: Kept,
): void {
  if (isOver(record.lifecycle)) {
    assertEquals(temporaryChanges(record), [], "left changed for now");
  }
  for (const [, { ts, metadata }] of allMessages(running)) {
    const key = String(metadata?.event_payload?.key ?? "");
    if (!key.startsWith(`${record.channel}#nudge/decision`)) continue;
    const before = entries.filter(({ recordedAt }) =>
      recordedAt < Number(ts) * 1_000 - ON_THE_WAY_MS
    );
    const { lifecycle } = fold(record, before);
    assert(!isOver(lifecycle), `asked about a decision at ${ts}: it was over`);
  }
}
