/**
 * Claims: who of several executions does a thing, when the only tool is a
 * datastore whose `update` overwrites attributes and answers the whole item.
 *
 * Each claimant writes its mark into twelve of twenty-four attributes. No choice
 * of twelve contains another, so a later claimant does not hide an earlier one
 * (unless it chose the same twelve: one pair in 2.7 million), and whoever sees no
 * other mark when its own is written was first: exactly one.
 *
 * Whoever was not first rewrites its mark as waiting. Many who do so could write
 * over all of the holder's mark: so a waiting mark says for whom it waits.
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
  /** It saw that another was first, and only waits; or it is done. */
  waits: boolean;
  /** Of one that waits: the holder that it saw. */
  holder?: Holder;
}

/** Who holds a claim. */
export type Holder = Pick<Mark, "runner" | "execution" | "at">;

/** The attributes to write for a claim: twelve of `m0` … `m23`, chosen by the runner. */
export function markAttributes(mark: Mark): Record<string, string> {
  const text = [
    mark.part,
    mark.runner,
    mark.execution,
    mark.at,
    mark.waits ? "waits" : "holds",
    ...(mark.holder
      ? [mark.holder.runner, mark.holder.execution, mark.holder.at]
      : []),
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
    const [part, runner, execution, at, state, ...holder] = text.split("|");
    return part && runner && Number.isFinite(Number(at))
      ? [{
        part,
        runner,
        execution: execution ?? "",
        at: Number(at),
        waits: state === "waits",
        ...(holder.length === 3
          ? {
            holder: {
              runner: holder[0]!,
              execution: holder[1]!,
              at: Number(holder[2]),
            },
          }
          : {}),
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
  | { won: false; holder: Holder };

/**
 * Whether `mine` may do its part, given the item as it was when `mine` had just
 * been written.
 *
 * @param lease How long a holder may hold. Milliseconds.
 */
export function standing(
  item: Record<string, unknown>,
  mine: Mark,
  lease: number = LEASE_MS,
): Standing {
  const others = marksIn(item).filter((mark) =>
    mark.part === mine.part && mark.runner !== mine.runner
  );
  const holder = holderAmong(others, mine.at, lease, mine.runner);
  return holder ? { won: false, holder } : {
    won: true,
    repeat: others.length > 0,
    since: Math.min(mine.at, ...others.map(({ at }) => at)),
  };
}

/** Who holds a part of an item that was only read; nothing if nobody does. `now`: milliseconds since 1970. */
export function holderIn(
  item: Record<string, unknown>,
  part: string,
  now: number,
): Holder | undefined {
  const marks = marksIn(item).filter((mark) => mark.part === part);
  return holderAmong(marks, now, LEASE_MS, "");
}

/**
 * The earliest who holds by its own mark, or by that of one who waits for it. A
 * mark from further ahead than a lease is of a clock that was wrong: nobody may
 * be kept waiting until it has come right.
 */
function holderAmong(
  marks: Mark[],
  now: number,
  lease: number,
  self: string,
): Holder | undefined {
  const done = new Set(
    marks.filter(({ waits }) => waits).map(({ runner }) => runner),
  );
  return marks
    .flatMap((mark): Holder[] =>
      mark.waits ? (mark.holder ? [mark.holder] : []) : [mark]
    )
    .filter(({ runner, at }) =>
      Math.abs(now - at) < lease && runner !== self && !done.has(runner)
    )
    .sort((a, b) => a.at - b.at)[0];
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
