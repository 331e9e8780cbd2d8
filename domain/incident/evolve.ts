import { latest } from "../timeline/latest.ts";
import type { IncidentEvent, KeptEntry, TimelineEntry } from "./events.ts";
import { born, isOver, statusOf } from "./lifecycle.ts";
import { highlighted } from "./highlights.ts";
import type { IncidentRecord, IncidentState } from "./record.ts";
import { NO_ROUNDS, type RoleId } from "./roles.ts";
import { tasksAfter } from "./task_list.ts";

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
    lifecycle: { ...born(declaredAt), detectedAt: lifecycle.detectedAt },
    roles: {},
    rounds: NO_ROUNDS,
    handovers: [],
    openTasks: [],
    endedTasks: [],
    followers: [],
    lastUpdate: undefined,
    highlights: [],
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
  return isOver(lifecycle) || !updateMinutes
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
      return roleChange(state, event.role, event.user, recordedAt);
    case "role_given_up":
      return state.roles[event.role] === event.user
        ? roleChange(state, event.role, undefined, recordedAt)
        : {};
    case "handover_offered": {
      const { role, from, to } = event;
      const others = state.handovers.filter((one) => one.role !== role);
      return state.roles[role] !== from ? {} : {
        handovers: [...others, { role, from, to, offeredAt: at }],
        rounds: nextRound(state, role, recordedAt),
      };
    }
    case "handover_ended":
      return {
        handovers: state.handovers.filter(({ role, to }) =>
          role !== event.role || to !== event.to
        ),
        rounds: nextRound(state, event.role, recordedAt),
      };
    case "acknowledged":
      return state.lifecycle.acknowledged ? {} : {
        lifecycle: { ...state.lifecycle, acknowledged: { by: event.by, at } },
      };
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
    case "declared":
    case "channel_created":
    case "invite_failed":
    case "nothing_new":
    case "noted":
      return {};
    case "captured":
      return { highlights: highlighted(state.highlights, event) };
  }
}

/** A role that changes hands ends what was offered for it. */
function roleChange(
  state: IncidentState,
  role: RoleId,
  user: string | undefined,
  at: number,
): Partial<IncidentState> {
  const { [role]: _, ...others } = state.roles;
  return {
    roles: user === undefined ? others : { ...others, [role]: user },
    rounds: nextRound(state, role, at),
    handovers: state.handovers.filter((one) => one.role !== role),
  };
}

/** Never the same round twice, even within one millisecond. */
function nextRound(
  { rounds }: IncidentState,
  role: RoleId,
  at: number,
): Record<RoleId, number> {
  return { ...rounds, [role]: Math.max(at, rounds[role] + 1) };
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
