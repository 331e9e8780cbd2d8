import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import { characters } from "../text.ts";
import { editClocks as applied, readClock } from "./clocks.ts";
import type { ClockEdit, ClockName, EndEvent } from "./end_events.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";
import { WHY_MAX } from "./reopen.ts";
import { STATUS_NAMES } from "./status.ts";

/** As in "Cannot <what>". */
export const EDIT_CLOCKS = "edit the clocks";

/** People's clocks and Slack's may differ by so much. Milliseconds. */
const CLOCKS_APART_MS = 60_000;

/** How long before its declaration an incident can have been noticed. Milliseconds. */
const LONG_BEFORE_MS = 30 * 24 * 3_600_000;

/** What a clock shall say. */
export interface WantedClock {
  clock: ClockName;
  /** Milliseconds since 1970; absent for what had been measured. */
  at?: number;
}

/** Sets clocks by hand, in an order in which things can have happened. */
export function editClocks(
  { lifecycle, declaredAt }: Pick<IncidentRecord, "lifecycle" | "declaredAt">,
  { by, wanted, how, why }: {
    by: string;
    wanted: WantedClock[];
    how: ClockEdit["how"];
    why: string;
  },
  now: number,
): Decision<Extract<EndEvent, { kind: "clocks_edited" }>> {
  const can = possible(lifecycle, "edit_clocks");
  if (!can.ok) return can;
  const words = why.trim();
  const edits = wanted.flatMap(({ clock, at }): ClockEdit[] => {
    const before = readClock(lifecycle, clock);
    const then = at ?? before?.set?.measured ?? before?.at;
    if (!before || then === undefined || then === before.at) return [];
    const phase = lifecycle.phases.find((_, n) => clock === `phase/${n}`);
    const status = phase ? { status: phase.status } : {};
    return [{ clock, ...status, at: then, was: before.at, how }];
  });
  if (!edits.length) return cannot("nothing_changed", "no clock was changed");
  if (!words) return cannot("text_missing", "say how you know it");
  const length = characters(words);
  if (length > WHY_MAX) {
    return cannot(
      "text_too_long",
      `the reason has ${length} characters, at most ${WHY_MAX} are possible`,
    );
  }
  const after = applied(lifecycle, edits, by);
  const impossible = whyImpossible(after, declaredAt, now);
  return impossible
    ? cannot("clocks_out_of_order", impossible)
    : allow({ kind: "clocks_edited", by, edits, why: words });
}

/** What people compete for who set clocks at the same moment: each order is judged on what was before. */
export function clocksSubject(
  { lifecycle }: Pick<IncidentRecord, "lifecycle">,
): string {
  return `clocks/${lifecycle.edits ?? 0}`;
}

function cannot(code: Refusal["code"], why: string): Refusal {
  return refuse(code, `Cannot ${EDIT_CLOCKS}: ${why}`);
}

/** Why things cannot have happened in this order. */
function whyImpossible(
  { detectedAt, acknowledged, phases, impacts = [] }: Lifecycle,
  declaredAt: number,
  now: number,
): string | undefined {
  const latest = Math.max(
    detectedAt,
    acknowledged?.at ?? 0,
    ...phases.map(({ at }) => at),
    ...impacts.map(({ end }) => end.at),
  );
  if (latest > now + CLOCKS_APART_MS) return "a time lies in the future";
  if (detectedAt < declaredAt - LONG_BEFORE_MS) {
    return "it cannot have been noticed more than 30 days before it was declared";
  }
  if (detectedAt > phases[0]!.at) {
    return `it cannot have been noticed after it was ${
      STATUS_NAMES[phases[0]!.status]
    }`;
  }
  if (acknowledged && acknowledged.at < detectedAt) {
    return "it cannot have been acknowledged before it was noticed";
  }
  const early = phases.findIndex(({ at }, n) =>
    n > 0 && at < phases[n - 1]!.at
  );
  if (early > 0) {
    const [before, after] = [phases[early - 1]!, phases[early]!]
      .map(({ status }) => STATUS_NAMES[status]);
    return `it cannot have been ${after} before it was ${before}`;
  }
  return impacts.some(({ start, end }) => start.at > end.at)
    ? "the impact cannot end before it began"
    : undefined;
}
