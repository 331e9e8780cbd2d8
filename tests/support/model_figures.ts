import type { IncidentModel, ModelClock } from "./incident_model.ts";

/** How long something took, milliseconds, and how sure that is. */
export interface ModelFigure {
  ms: number;
  sure: "measured" | "edited" | "estimated";
}

/** The figures of an incident as somebody would count them with pen and paper. */
export function modelFigures(
  { detected, acknowledged, phases, impacts, status }: IncidentModel,
): Record<string, ModelFigure> {
  const figures: Record<string, ModelFigure> = {};
  const put = (name: string, ...pairs: [ModelClock, ModelClock][]) => {
    figures[name] = took(pairs);
  };
  if (acknowledged) put("acknowledge", [detected, acknowledged]);
  const mitigated = phases.find((phase) => phase.status === "monitoring") ??
    phases.find((phase) => phase.status === "resolved");
  if (mitigated) put("mitigate", [detected, mitigated]);
  if (phases[0]!.at > detected.at) put("undeclared", [detected, phases[0]!]);

  const open: [ModelClock, ModelClock][] = [];
  const inStatus = new Map<string, [ModelClock, ModelClock][]>();
  let since: ModelClock = detected;
  phases.forEach((phase, n) => {
    const before = phases[n - 1];
    if (before?.status === "resolved") since = phase;
    else if (before) {
      const pairs = inStatus.get(before.status) ?? [];
      inStatus.set(before.status, [...pairs, [before, phase]]);
      if (phase.status === "resolved") open.push([since, phase]);
    }
  });
  if (status === "resolved") put("resolve", ...open);
  for (const [name, pairs] of inStatus) put(`in ${name}`, ...pairs);
  if (impacts.length) {
    const pairs = impacts.map(({ start, end }) =>
      [start, end] as [ModelClock, ModelClock]
    );
    figures.impact = { ...took(pairs), ms: covered(pairs) };
  }
  return figures;
}

function took(pairs: [ModelClock, ModelClock][]): ModelFigure {
  const hows = pairs.flat().map(({ how }) => how);
  return {
    ms: pairs.reduce(
      (sum, [from, to]) => sum + Math.max(0, to.at - from.at),
      0,
    ),
    sure: hows.includes("estimated")
      ? "estimated"
      : hows.includes("edited")
      ? "edited"
      : "measured",
  };
}

/** How much time lies in at least one of them: from each moment to the next, if it is. */
function covered(pairs: [ModelClock, ModelClock][]): number {
  const moments = pairs.flat().map(({ at }) => at).sort((a, b) => a - b);
  return moments.slice(1).reduce((sum, to, n) => {
    const from = moments[n]!;
    const inside = pairs.some(([start, end]) =>
      start.at <= from && to <= end.at
    );
    return inside ? sum + to - from : sum;
  }, 0);
}
