import { editClocks } from "./clocks.ts";
import type { EndEvent } from "./end_events.ts";
import { isEnded, type Lifecycle, statusOf } from "./lifecycle.ts";
import type { IncidentState } from "./record.ts";
import type { Status } from "./status.ts";

type LifecycleEvent = Extract<
  EndEvent,
  { kind: "resolved" | "reopened" | "clocks_edited" | "closed" }
>;

/** How an incident ends, begins again, and when that was. Intervals are added, nothing is overwritten. */
export function lifecycleAfter(
  state: IncidentState,
  event: LifecycleEvent,
  at: number,
): Partial<IncidentState> {
  const { lifecycle } = state;
  switch (event.kind) {
    case "resolved": {
      const { fix, customers, text, by, impact, review } = event;
      if (statusOf(lifecycle) === "resolved") return {};
      const entered = inPhase(lifecycle, "resolved", at);
      const begun = state.review && state.review.state !== "due";
      return {
        lifecycle: impact
          ? { ...entered, impacts: [...entered.impacts ?? [], impact] }
          : entered,
        resolution: { fix, customers, by, at },
        ...(text ? { lastUpdate: { text, by, at } } : {}),
        ...nothingWaits(state, at),
        ...(review && !begun
          ? {
            review: {
              state: "due",
              round: state.review?.round ?? 0,
              ...review,
            },
          }
          : {}),
      };
    }
    case "reopened":
      return ["resolved", "declined", "closed"].includes(statusOf(lifecycle))
        ? {
          lifecycle: inPhase(lifecycle, event.status, at),
          resolution: undefined,
          archiveAt: 0,
        }
        : {};
    case "clocks_edited":
      return { lifecycle: editClocks(lifecycle, event.edits, event.by) };
    case "closed":
      // Decided while somebody reopened it or kept it open: they are not overruled.
      return isEnded(lifecycle) &&
          (state.archiveAt > 0 || state.channelNow.archived)
        ? { lifecycle: inPhase(lifecycle, "closed", at) }
        : {};
  }
}

/** Its channel is gone with all that was in it: there is nowhere to go on. */
export function endedWithChannel(
  state: IncidentState,
  at: number,
): Partial<IncidentState> {
  return {
    ...nothingWaits(state, at),
    ...(statusOf(state.lifecycle) === "closed"
      ? {}
      : { lifecycle: inPhase(state.lifecycle, "closed", at) }),
  };
}

/** What waits for an answer waits no more. */
export function nothingWaits(
  { asks }: IncidentState,
  at: number,
): Pick<IncidentState, "asks" | "handovers"> {
  return {
    asks: asks.map((ask) =>
      ask.ended ? ask : { ...ask, ended: { how: "withdrawn", by: "", at } }
    ),
    handovers: [],
  };
}

/** The first counts who says that they are at it, also to Incd's question whether they can help. */
export function acknowledged(
  lifecycle: Lifecycle,
  by: string,
  at: number,
): Partial<IncidentState> {
  return lifecycle.acknowledged
    ? {}
    : { lifecycle: { ...lifecycle, acknowledged: { by, at } } };
}

/** The next phase; one begins no earlier than the one before. */
export function inPhase(
  lifecycle: Lifecycle,
  status: Status,
  at: number,
): Lifecycle {
  const { phases } = lifecycle;
  const from = Math.max(at, phases.at(-1)!.at);
  return { ...lifecycle, phases: [...phases, { status, at: from }] };
}
