import { latest } from "../timeline/latest.ts";
import { actionItemsAfter } from "./action_items_after.ts";
import { alertsAfter } from "./alerts_after.ts";
import { asksAfter } from "./asks_after.ts";
import { decisionsAfter } from "./decisions_after.ts";
import type { ChannelEvent } from "./end_events.ts";
import type { IncidentEvent, KeptEntry, TimelineEntry } from "./events.ts";
import { born, isOver, statusOf } from "./lifecycle.ts";
import { highlighted } from "./highlights.ts";
import type { IncidentRecord, IncidentState } from "./record.ts";
import { NO_ROUNDS } from "./roles.ts";
import { rolesAfter } from "./roles_after.ts";
import {
  acknowledged,
  endedWithChannel,
  lifecycleAfter,
} from "./lifecycle_after.ts";
import { reviewAfter } from "./review_after.ts";
import { tasksAfter } from "./task_list.ts";
import { triageAfter } from "./triage_after.ts";

const MINUTE_MS = 60_000;

/**
 * The state after an event. Never fails: what does not fit, for instance a task
 * done that nobody gave, changes nothing.
 */
export function evolve<State extends IncidentState>(
  state: State,
  entry: TimelineEntry,
): State {
  const changed = { ...state, ...changes(state, entry) };
  return {
    ...changed,
    nextUpdateAt: nextUpdateAfter(changed, entry),
    latest: latest([...state.latest, entry]),
  };
}

/**
 * The state that follows from all events. Events of a record that was not
 * declared yet as far as they tell change nothing: the opening is still at it.
 */
export function fold(
  record: IncidentRecord,
  entries: KeptEntry[],
): IncidentState {
  if (!entries.some(({ event }) => event.kind === "declared")) return record;
  const inOrder = [...entries].sort((a, b) =>
    a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
  );
  const state = inOrder.reduce<IncidentState>(evolve, beginning(record));
  return { ...state, latest: latest(inOrder) };
}

/** What an incident was in its first moment. */
export function beginning(
  { declaredAs, declaredAt, lifecycle }: Pick<
    IncidentRecord,
    "declaredAs" | "declaredAt" | "lifecycle"
  >,
): IncidentState {
  const state: IncidentState = {
    ...declaredAs,
    impact: "",
    lifecycle: {
      ...born(declaredAt, declaredAs.triage),
      detectedAt: lifecycle.detected?.measured ?? lifecycle.detectedAt,
    },
    roles: {},
    rounds: NO_ROUNDS,
    handovers: [],
    openTasks: [],
    endedTasks: [],
    followers: [],
    lastUpdate: undefined,
    highlights: [],
    private: false,
    asks: [],
    reached: [],
    pages: [],
    decisions: [],
    actionItems: [],
    resolution: undefined,
    review: undefined,
    archiveAt: 0,
    keptUntil: 0,
    exported: [],
    channelNow: { name: "", archived: false, shared: false },
    alerts: [],
    movedTo: "",
    nextUpdateAt: 0,
    latest: [],
  };
  return { ...state, nextUpdateAt: nextUpdate(state, declaredAt) };
}

/** When an update is due if the clock starts at `from`; 0 = never. */
function nextUpdate(
  { lifecycle, updateMinutes }: IncidentState,
  from: number,
): number {
  return isOver(lifecycle) || statusOf(lifecycle) === "triage" ||
      !updateMinutes
    ? 0
    : from + updateMinutes * MINUTE_MS;
}

/**
 * When the next update is due after an event. What was promised comes no
 * earlier by evidence of progress, and what nobody planned is not asked for.
 */
function nextUpdateAfter(
  state: IncidentState,
  { event, recordedAt }: TimelineEntry,
): number {
  const { lifecycle, nextUpdateAt } = state;
  if (isOver(lifecycle)) return 0;
  if (event.kind === "updated") {
    return event.nextUpdateAt ?? nextUpdate(state, recordedAt);
  }
  if (event.kind === "reopened" || event.kind === "accepted") {
    return nextUpdate(state, recordedAt);
  }
  return restarts(event) && nextUpdateAt
    ? Math.max(nextUpdateAt, nextUpdate(state, recordedAt))
    : nextUpdateAt;
}

/** Evidence of progress starts the wait for the next update anew; ordinary messages do not. */
function restarts(event: IncidentEvent): boolean {
  switch (event.kind) {
    case "captured":
      return !event.withdrawn;
    case "noted":
      return event.by !== undefined && !event.withdrawn;
    case "nothing_new":
      return true;
    default:
      return false;
  }
}

function changes(
  state: IncidentState,
  { event, at, recordedAt }: TimelineEntry,
): Partial<IncidentState> {
  switch (event.kind) {
    case "role_assigned":
    case "role_given_up":
    case "handover_offered":
    case "handover_ended":
      return rolesAfter(state, event, { at, recordedAt });
    case "acknowledged":
      return acknowledged(state.lifecycle, event.by, at);
    case "updated":
      return updated(state, event, at);
    case "update_snoozed":
      return { nextUpdateAt: event.until };
    case "amended":
      return {
        ...(event.title === undefined ? {} : { title: event.title }),
        ...(event.description === undefined
          ? {}
          : { description: event.description }),
        ...(event.type
          ? { type: event.type.id, typeName: event.type.name }
          : {}),
      };
    case "followed":
      return { followers: [...new Set([...state.followers, event.user])] };
    case "unfollowed":
      return {
        followers: state.followers.filter((user) => user !== event.user),
      };
    case "task_given":
    case "task_reassigned":
    case "task_done":
    case "task_reopened":
    case "task_dropped":
      return tasksAfter(state, event, at);
    case "ask_answered":
      return {
        ...asksAfter(state, event, at),
        ...(event.how === "on_it"
          ? acknowledged(state.lifecycle, event.by, at)
          : {}),
      };
    case "escalated":
    case "ask_ended":
      return asksAfter(state, event, at);
    case "paged":
      return {
        pages: [...state.pages, { pager: event.pager, key: event.key, at }],
      };
    case "decided":
    case "revisited":
      return decisionsAfter(state, event, { at, recordedAt });
    case "action_item_added":
    case "action_item_changed":
    case "action_item_ended":
    case "action_item_reopened":
      return actionItemsAfter(state, event, at);
    case "resolved":
    case "reopened":
    case "clocks_edited":
    case "closed":
      return lifecycleAfter(state, event, at);
    case "review_started":
    case "review_changed":
    case "review_published":
    case "review_skipped":
      return reviewAfter(state, event, at);
    case "archive_announced":
      return { archiveAt: event.archiveAt };
    case "kept_open":
      return { archiveAt: 0, keptUntil: event.until };
    case "exported":
      return { exported: event.files };
    case "channel_changed":
      return channelChanged(state, event, at);
    case "accepted":
    case "declined":
    case "merged":
      return triageAfter(state, event, at);
    case "alert_joined":
    case "alert_cleared":
    case "took_over":
      return alertsAfter(state, event, at);
    case "moved":
      return { movedTo: event.to };
    case "declared":
      return { private: event.private };
    case "channel_created":
    case "invite_failed":
    case "nothing_new":
    case "noted":
      return {};
    case "captured":
      return { highlights: highlighted(state.highlights, event) };
  }
}

/** What has once been kept from others stays so; the rest is as the channel is. */
function channelChanged(
  state: IncidentState,
  { how, name }: ChannelEvent,
  at: number,
): Partial<IncidentState> {
  const { channelNow: before } = state;
  const channelNow = { ...before, changes: (before.changes ?? 0) + 1 };
  switch (how) {
    case "made_private":
      return { private: true, channelNow };
    case "renamed":
      return { channelNow: { ...channelNow, name: name ?? before.name } };
    case "archived":
    case "unarchived":
      return { channelNow: { ...channelNow, archived: how === "archived" } };
    case "deleted":
      return {
        ...endedWithChannel(state, at),
        channelNow: { ...channelNow, archived: true },
      };
    case "shared":
    case "unshared":
      return { channelNow: { ...channelNow, shared: how === "shared" } };
  }
}

function updated(
  state: IncidentState,
  event: Extract<IncidentEvent, { kind: "updated" }>,
  at: number,
): Partial<IncidentState> {
  const { severity, status, impact, text, by } = event;
  const { lifecycle } = state;
  const moves = status !== undefined && status !== statusOf(lifecycle);
  return {
    ...(severity
      ? {
        severity: severity.id,
        severityName: severity.name,
        severityMeaning: severity.meaning,
        updateMinutes: severity.updateMinutes,
      }
      : {}),
    ...(moves
      ? {
        lifecycle: {
          ...lifecycle,
          phases: [...lifecycle.phases, { status, at }],
        },
      }
      : {}),
    ...(impact === undefined ? {} : { impact }),
    ...(text ? { lastUpdate: { text, by, at } } : {}),
  };
}
