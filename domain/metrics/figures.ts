import type { SetByHand } from "../incident/lifecycle.ts";
import { isOver, type Lifecycle, type Phase } from "../incident/lifecycle.ts";
import type { Status } from "../incident/status.ts";

/** How long something took, and how sure that is: as its least sure clock. */
export interface Figure {
  /** Milliseconds. */
  ms: number;
  sure: "measured" | SetByHand["how"];
  /** Who set the least sure clock, by Slack user id; "" if nobody did. */
  by: string;
}

/** How long an incident took; what has not happened yet is not there. */
export interface Figures {
  /** From the first sign until somebody was at it. */
  acknowledge?: Figure;
  /** From the first sign until it was first being watched, else resolved. */
  mitigate?: Figure;
  /** All times in which it was open, from the first sign on; a reopened incident adds to it. */
  resolve?: Figure;
  /** From the first sign until it was declared. */
  undeclared?: Figure;
  /** In each status that it has left, in the order in which they came first. */
  phases: (Figure & { status: Status })[];
  /** All times in which it hurt; those that overlap count once. */
  impact?: Figure;
}

/** A moment, and who set it if it was not measured. */
interface Clock {
  at: number;
  set?: SetByHand | undefined;
}

/** How long an incident took, from its clocks alone. Nothing is ever negative. */
export function figures(lifecycle: Lifecycle): Figures {
  const { acknowledged, phases } = lifecycle;
  const detected = firstSign(lifecycle);
  const declared = phases[0]!;
  const mitigated = phases.find(({ status }) => status === "monitoring") ??
    phases.find(isEnd);
  const impact = impactTime(lifecycle);
  return {
    ...(acknowledged ? { acknowledge: between([detected, acknowledged]) } : {}),
    ...(mitigated ? { mitigate: between([detected, mitigated]) } : {}),
    ...(isOver(lifecycle) ? { resolve: openTime(lifecycle) } : {}),
    ...(declared.at > detected.at
      ? { undeclared: between([detected, declared]) }
      : {}),
    phases: phaseTimes(phases),
    ...(impact ? { impact } : {}),
  };
}

/** How long it was open, in all its times. */
function openTime(lifecycle: Lifecycle): Figure {
  const intervals: [Clock, Clock][] = [];
  let begun: Clock | undefined = firstSign(lifecycle);
  for (const phase of lifecycle.phases) {
    if (isEnd(phase)) {
      if (begun) intervals.push([begun, phase]);
      begun = undefined;
    } else begun ??= phase;
  }
  return between(...intervals);
}

function phaseTimes(phases: Phase[]): Figures["phases"] {
  const times = new Map<Status, [Clock, Clock][]>();
  phases.slice(0, -1).forEach((phase, n) => {
    if (isEnd(phase)) return;
    const { status } = phase;
    times.set(status, [...times.get(status) ?? [], [phase, phases[n + 1]!]]);
  });
  return [...times].map(([status, intervals]) => ({
    status,
    ...between(...intervals),
  }));
}

/** What overlaps is put together before it is counted. */
function impactTime({ impacts = [] }: Lifecycle): Figure | undefined {
  if (!impacts.length) return undefined;
  const times = impacts.map(({ start, end, set }): [Clock, Clock] => [
    { at: start.at, set: set?.start },
    { at: end.at, set: set?.end },
  ]).sort(([a], [b]) => a.at - b.at);
  let until = -Infinity;
  const apart = times.map(([start, end]): [Clock, Clock] => {
    const from = Math.max(start.at, until);
    until = Math.max(until, end.at);
    return [{ ...start, at: from }, { ...end, at: Math.max(from, end.at) }];
  });
  return between(...apart);
}

/** The sum of intervals; as sure as the least sure of their ends. */
function between(...intervals: [Clock, Clock][]): Figure {
  const ms = intervals.reduce(
    (sum, [from, to]) => sum + Math.max(0, to.at - from.at),
    0,
  );
  const set = intervals.flat().flatMap((clock) => clock.set ? [clock.set] : []);
  const worst = set.find(({ how }) => how === "estimated") ?? set[0];
  return { ms, sure: worst?.how ?? "measured", by: worst?.by ?? "" };
}

function firstSign({ detectedAt, detected }: Lifecycle): Clock {
  return { at: detectedAt, set: detected };
}

function isEnd({ status, at }: Phase): boolean {
  return isOver({ detectedAt: at, phases: [{ status, at }] });
}
