import type { ClockEdit, ClockName } from "./end_events.ts";
import type { Lifecycle, SetByHand } from "./lifecycle.ts";

/**
 * The clocks after people have set some of them. What had been measured is
 * kept beside; a clock that does not exist changes nothing.
 */
export function editClocks(
  lifecycle: Lifecycle,
  edits: ClockEdit[],
  by: string,
): Lifecycle {
  return edits.reduce((before, edit) => editClock(before, edit, by), lifecycle);
}

/** What a clock says, milliseconds since 1970; nothing if there is none of that name. */
export function readClock(
  lifecycle: Lifecycle,
  clock: ClockName,
): { at: number; set: SetByHand | undefined } | undefined {
  const { acknowledged, detectedAt, detected } = lifecycle;
  if (clock === "detected") return { at: detectedAt, set: detected };
  if (clock === "acknowledged") {
    return acknowledged && { at: acknowledged.at, set: acknowledged.set };
  }
  const [what, n, end] = placeOf(clock);
  if (what === "phase") {
    const phase = lifecycle.phases[n];
    return phase && { at: phase.at, set: phase.set };
  }
  const impact = lifecycle.impacts?.[n];
  return impact && { at: impact[end].at, set: impact.set?.[end] };
}

function editClock(
  lifecycle: Lifecycle,
  { clock, at, how }: ClockEdit,
  by: string,
): Lifecycle {
  const before = readClock(lifecycle, clock);
  if (!before) return lifecycle;
  const set: SetByHand = {
    how,
    by,
    measured: before.set?.measured ?? before.at,
  };
  if (clock === "detected") {
    return { ...lifecycle, detectedAt: at, detected: set };
  }
  if (clock === "acknowledged") {
    const acknowledged = { ...lifecycle.acknowledged!, at, set };
    return { ...lifecycle, acknowledged };
  }
  const [what, n, end] = placeOf(clock);
  if (what === "phase") {
    return {
      ...lifecycle,
      phases: lifecycle.phases.map((phase, place) =>
        place === n ? { ...phase, at, set } : phase
      ),
    };
  }
  return {
    ...lifecycle,
    impacts: (lifecycle.impacts ?? []).map((impact, place) =>
      place === n
        ? {
          ...impact,
          [end]: { ...impact[end], at },
          set: { ...impact.set, [end]: set },
        }
        : impact
    ),
  };
}

function placeOf(
  clock: Exclude<ClockName, "detected" | "acknowledged">,
): ["phase" | "impact", number, "start" | "end"] {
  const [what, n, end = "start"] = clock.split("/");
  return [what as "phase" | "impact", Number(n), end as "start" | "end"];
}
