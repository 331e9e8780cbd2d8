import type { ClockEdit, ClockName } from "./end_events.ts";
import type { Impact, Lifecycle, SetByHand } from "./lifecycle.ts";

/**
 * The clocks after people have set some of them. What had been measured is
 * kept beside; set back to that, a clock is a measured one again. A clock that
 * does not exist changes nothing.
 */
export function editClocks(
  lifecycle: Lifecycle,
  edits: ClockEdit[],
  by: string,
): Lifecycle {
  const after = edits.reduce(
    (before, edit) => editClock(before, edit, by),
    lifecycle,
  );
  return { ...after, edits: (lifecycle.edits ?? 0) + 1 };
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
  const measured = before.set?.measured ?? before.at;
  const set = at === measured ? undefined : { how, by, measured };
  if (clock === "detected") {
    const { detected: _, ...others } = lifecycle;
    return { ...others, detectedAt: at, ...(set ? { detected: set } : {}) };
  }
  if (clock === "acknowledged") {
    const acknowledged = moved(lifecycle.acknowledged!, at, set);
    return { ...lifecycle, acknowledged };
  }
  const [what, n, end] = placeOf(clock);
  return what === "phase"
    ? {
      ...lifecycle,
      phases: lifecycle.phases.map((phase, place) =>
        place === n ? moved(phase, at, set) : phase
      ),
    }
    : {
      ...lifecycle,
      impacts: (lifecycle.impacts ?? []).map((impact, place) =>
        place === n ? impactMoved(impact, end, at, set) : impact
      ),
    };
}

function moved<Clock extends { at: number; set?: SetByHand }>(
  { set: _, ...clock }: Clock,
  at: number,
  set: SetByHand | undefined,
) {
  return { ...clock, at, ...(set ? { set } : {}) };
}

function impactMoved(
  { set: before, ...impact }: Impact,
  end: "start" | "end",
  at: number,
  set: SetByHand | undefined,
): Impact {
  const { [end]: _, ...other } = before ?? {};
  const after = { ...other, ...(set ? { [end]: set } : {}) };
  return {
    ...impact,
    [end]: { ...impact[end], at },
    ...(Object.keys(after).length ? { set: after } : {}),
  };
}

function placeOf(
  clock: Exclude<ClockName, "detected" | "acknowledged">,
): ["phase" | "impact", number, "start" | "end"] {
  const [what, n, end = "start"] = clock.split("/");
  return [what as "phase" | "impact", Number(n), end as "start" | "end"];
}
