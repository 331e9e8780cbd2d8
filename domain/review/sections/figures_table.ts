import { span } from "../../messages/dates.ts";
import {
  isOver,
  type Phase,
  type SetByHand,
  statusOf,
  timeToAcknowledge,
} from "../../incident/lifecycle.ts";
import { STATUS_NAMES } from "../../incident/status.ts";
import type { Reviewed, Section } from "../reviewed.ts";

/** How long everything took, and how that is known. */
export const figuresTable: Section = {
  heading: "In figures",
  body(reviewed) {
    const rows = figures(reviewed);
    return [[
      "| What | How long | How it is known |",
      "| --- | --- | --- |",
      ...rows.map((cells) => `| ${cells.join(" | ")} |`),
    ].join("\n")];
  },
};

function figures(reviewed: Reviewed): string[][] {
  const { lifecycle, asks } = reviewed.record;
  const { detectedAt, detected, acknowledged, phases } = lifecycle;
  const after = timeToAcknowledge(lifecycle);
  return [
    ...(after === undefined ? [] : [[
      "Until somebody acknowledged",
      span(after),
      known(reviewed, detected, acknowledged!.set),
    ]]),
    ...phases.flatMap((phase, n) => {
      const next = phases[n + 1];
      return next
        ? [[
          STATUS_NAMES[phase.status],
          span(next.at - phase.at),
          known(reviewed, phase.set, next.set),
        ]]
        : [];
    }),
    ...(isOver(lifecycle)
      ? [[
        `From the first sign until ${
          STATUS_NAMES[statusOf(lifecycle)].toLowerCase()
        }`,
        span((phases.at(-1) as Phase).at - detectedAt),
        known(reviewed, detected, phases.at(-1)!.set),
      ]]
      : []),
    ...(asks.length
      ? [["People asked for help", String(asks.length), "measured"]]
      : []),
  ];
}

function known(
  { wording }: Reviewed,
  ...sets: (SetByHand | undefined)[]
): string {
  const byHand = sets.filter((set) => set !== undefined);
  if (!byHand.length) return "measured";
  const how = byHand.some(({ how }) => how === "estimated")
    ? "estimated"
    : "set";
  return `${how} by ${wording.person(byHand[0]!.by)}`;
}
