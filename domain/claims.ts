/**
 * Claims: who of several executions does a thing, when the only tool is a
 * datastore whose `update` overwrites attributes and answers the whole item.
 *
 * Each claimant writes its mark into twelve of twenty-four attributes. No choice
 * of twelve contains another, so a later claimant does not hide an earlier one
 * (unless it chose the same twelve: one pair in 2.7 million), and whoever sees no
 * other mark when its own is written was first: exactly one.
 */

/** How many mark attributes a claimed item has: `m0` to `m23`. */
export const MARKS = 24;

/** How long a holder may work. After that it has stopped itself, and others may take over. Milliseconds. */
export const LEASE_MS = 30_000;

/** One execution's claim. */
export interface Mark {
  /** Which part of the work. */
  part: string;
  /** This run of it; drawn anew for each run. */
  runner: string;
  /** The function execution that it runs in: deliveries of one step share it. */
  execution: string;
  /** Milliseconds since 1970. */
  at: number;
  /** It saw that another was first, and only waits. */
  waits: boolean;
}

/** The attributes to write for a claim: twelve of `m0` … `m23`, chosen by the runner. */
export function markAttributes(mark: Mark): Record<string, string> {
  const text = [
    mark.part,
    mark.runner,
    mark.execution,
    mark.at,
    mark.waits ? "waits" : "holds",
  ].join("|");
  return Object.fromEntries(
    chosen(mark.runner).map((slot) => [`m${slot}`, text]),
  );
}

/** All mark attributes, cleared. */
export const NO_MARKS: Record<string, string> = Object.fromEntries(
  Array.from({ length: MARKS }, (_, slot) => [`m${slot}`, ""]),
);

/** The marks in an item, each once. */
export function marksIn(item: Record<string, unknown>): Mark[] {
  const texts = new Set<string>();
  for (let slot = 0; slot < MARKS; slot++) {
    const text = item[`m${slot}`];
    if (typeof text === "string" && text !== "") texts.add(text);
  }
  return [...texts].flatMap((text): Mark[] => {
    const [part, runner, execution, at, state] = text.split("|");
    return part && runner && Number.isFinite(Number(at))
      ? [{
        part,
        runner,
        execution: execution ?? "",
        at: Number(at),
        waits: state === "waits",
      }]
      : [];
  });
}

/** How a claim came out. */
export type Standing =
  | {
    won: true;
    /** Somebody has worked on this part before: look before doing anything again. */
    repeat: boolean;
    /** When somebody first began it, milliseconds since 1970. */
    since: number;
  }
  | { won: false; holder: Mark };

/**
 * Whether `mine` may do its part, given the item as it was when `mine` had just
 * been written.
 */
export function standing(
  item: Record<string, unknown>,
  mine: Mark,
): Standing {
  const others = marksIn(item).filter((mark) =>
    mark.part === mine.part && mark.runner !== mine.runner
  );
  const holder =
    others.filter((mark) => !mark.waits && mark.at > mine.at - LEASE_MS).sort((
      a,
      b,
    ) => a.at - b.at)[0];
  return holder ? { won: false, holder } : {
    won: true,
    repeat: others.length > 0,
    since: Math.min(mine.at, ...others.map(({ at }) => at)),
  };
}

/** Half of the slots, spread by the runner's letters. */
function chosen(runner: string): number[] {
  const slots = Array.from({ length: MARKS }, (_, slot) => slot);
  let state = 0x811c9dc5;
  for (let i = 0; i < runner.length; i++) {
    state = Math.imul(state ^ runner.charCodeAt(i), 0x01000193);
  }
  for (let i = MARKS - 1; i > 0; i--) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + i | 0;
    const j = (state >>> 0) % (i + 1);
    [slots[i], slots[j]] = [slots[j]!, slots[i]!];
  }
  return slots.slice(0, MARKS / 2);
}
