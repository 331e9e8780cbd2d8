import { RunningClock } from "../clock.ts";
import type { ActResult } from "../page/acts.ts";
import type { ClockView } from "../page/protocol.ts";
import type { Workspace } from "../workspace.ts";
import { Refusal } from "./refusal.ts";

/** A day at once, with all that is due in it, is what somebody can wait for. */
const MOVE_MAX_MS = 24 * 3_600_000;
/** A day in less than a minute and a half. */
export const CLOCK_FACTOR_MAX = 1000;

/** How the clock goes, and what it comes to next. */
export function clockView({ clock, engine }: Workspace): ClockView {
  const next = clock.nextDue();
  const trigger = engine.triggers.list().find(({ nextFire }) =>
    nextFire === next?.at
  );
  return {
    mode: clock.mode,
    factor: clock instanceof RunningClock ? clock.factor : 0,
    canRun: clock instanceof RunningClock,
    ...(next
      ? { next: { at: next.at, name: next.name ?? trigger?.name ?? "" } }
      : {}),
  };
}

/** Lets the clock stand (0), run with the machine's (1) or that much faster. */
export function setClock(workspace: Workspace, factor: unknown): ActResult {
  const { clock, state } = workspace;
  if (!(clock instanceof RunningClock)) {
    throw new Refusal(
      "Cannot let the clock run: a test holds it, move it instead",
    );
  }
  if (
    typeof factor !== "number" || !(factor >= 0 && factor <= CLOCK_FACTOR_MAX)
  ) {
    throw new Refusal(
      `Cannot set the clock: its speed is a number from 0 to ${CLOCK_FACTOR_MAX}`,
    );
  }
  clock.setFactor(factor);
  state.changed();
  return { ok: true };
}

/** Lets time pass at once, with all that is due meanwhile. */
export async function advanceClock(
  workspace: Workspace,
  ms: unknown,
): Promise<ActResult> {
  if (typeof ms !== "number" || !(ms > 0 && ms <= MOVE_MAX_MS)) {
    throw new Refusal(
      "Cannot move the clock: it goes forward, by a day at most",
    );
  }
  await workspace.advance(ms);
  workspace.state.changed();
  return { ok: true };
}

/** Moves the clock to what is due next and lets it happen. */
export async function jumpClock(workspace: Workspace): Promise<ActResult> {
  if (!workspace.clock.nextDue()) {
    throw new Refusal("Cannot move the clock: nothing is due");
  }
  await workspace.jumpToNext();
  workspace.state.changed();
  return { ok: true };
}
