import type { Evident } from "./end_events.ts";
import type { KeptEntry } from "./events.ts";
import { isOver, type Lifecycle, statusOf } from "./lifecycle.ts";
import type { IncidentRecord } from "./record.ts";

type Begun = Pick<IncidentRecord, "lifecycle" | "declaredAt" | "source">;

/**
 * What says when it began to hurt this time, the surest first: for a reopened
 * incident that it was, else the alert and the declaration; and the first thing
 * that people have put into the timeline.
 *
 * @param entries The timeline, where it was read; it may be the only witness of what was before.
 */
export function beginnings(
  { lifecycle, declaredAt, source }: Begun,
  entries: KeptEntry[] = [],
): Evident[] {
  const { ended, reopened } = lastTime(lifecycle);
  const first = Math.min(
    ...entries.filter(({ event, at }) =>
      (event.kind === "noted" || event.kind === "captured") &&
      !event.withdrawn && at > ended
    ).map(({ at }) => at),
  );
  const known: Evident[] = reopened === undefined
    ? [
      ...(source || lifecycle.detectedAt !== declaredAt
        ? [{ at: lifecycle.detectedAt, from: "first_alert" as const }]
        : []),
      { at: declaredAt, from: "declared" },
    ]
    : [{ at: reopened, from: "reopened" }];
  return distinct([
    ...known,
    ...(Number.isFinite(first)
      ? [{ at: first, from: "first_message" as const }]
      : []),
  ]);
}

/**
 * What says when it stopped hurting, the likeliest first.
 *
 * @param now Milliseconds since 1970.
 */
export function endings(lifecycle: Lifecycle, now: number): Evident[] {
  const { at } = lifecycle.phases.at(-1)!;
  return distinct([
    ...(statusOf(lifecycle) === "monitoring"
      ? [{ at, from: "mitigated" as const }]
      : []),
    { at: now, from: "resolved" },
  ]);
}

/** When it last ended, and when it was opened again after that. */
function lastTime(
  { phases }: Lifecycle,
): { ended: number; reopened?: number } {
  const n = phases.findLastIndex(({ status, at }) =>
    isOver({ detectedAt: at, phases: [{ status, at }] })
  );
  if (n < 0) return { ended: -Infinity };
  const again = phases[n + 1];
  return {
    ended: phases[n]!.at,
    ...(again ? { reopened: again.at } : {}),
  };
}

function distinct(all: Evident[]): Evident[] {
  return all.filter(({ at }, n) =>
    all.findIndex((other) => other.at === at) === n
  );
}
