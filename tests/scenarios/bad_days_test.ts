import { assert } from "@std/assert";
import type { Fault } from "../../workspace/faults/fault.ts";
import {
  assertSameInTheEnd,
  badDay,
  goodDay,
  wasToldAsLost,
  type Way,
} from "../support/bad_day.ts";

const STEPS = [
  "create_incident_channel",
  "assign_roles",
  "log_to_timeline",
  "announce",
];

/** Tries the fault at the first, second, third … occasion, until there is none left. */
async function everyOccasion(
  way: Way,
  name: string,
  fault: (nth: number) => Fault,
): Promise<number> {
  const good = await goodDay(way);
  for (let nth = 1;; nth++) {
    const { ending, happened } = await badDay(way, [fault(nth)]);
    if (!happened[0]) return nth - 1;
    if (wasToldAsLost(ending)) continue;
    assertSameInTheEnd(ending, good, `${name}, number ${nth}, by ${way}`);
  }
}

/** A fault at one call after the other of each of these functions. */
async function everyCall(
  way: Way,
  functions: string[],
  fault: Pick<
    Extract<Fault, { on: "call" }>,
    "does" | "when" | "retryAfter"
  >,
): Promise<number> {
  let occasions = 0;
  for (const name of functions) {
    occasions += await everyOccasion(
      way,
      `${JSON.stringify(fault)} in ${name}`,
      (nth) => ({ on: "call", function: name, nth, ...fault }),
    );
  }
  return occasions;
}

for (const way of ["form", "webhook"] as const) {
  const functions = way === "form" ? ["declare_form", ...STEPS] : STEPS;
  // From the second step on both ways are one.
  const own = way === "form" ? functions : [STEPS[0]!];

  for (const when of ["before", "after"] as const) {
    Deno.test(`declared by ${way}, dead ${when} the effect of every single call in turn: all there once`, async () => {
      let occasions = 0;
      for (const name of own) {
        // A monitor's delivery that dies before anything is kept is the monitor's to send again.
        const first = way === "webhook" && name === STEPS[0] &&
          when === "before";
        occasions += await everyOccasion(
          way,
          `death of ${name} ${when} its call`,
          (nth) => ({
            on: "death",
            function: name,
            nth: nth + (first ? 1 : 0),
            when,
          }),
        );
      }
      assert(occasions >= 7, `${occasions} calls were tried`);
    });

    // Both mean that nobody knows whether it was done; chance tells the other stories.
    const does = way === "form" ? "internal_error" : "breaks";
    Deno.test(`declared by ${way}, ${does} ${when} the effect of every single call in turn: all there once`, async () => {
      const occasions = await everyCall(way, own, { does, when });
      assert(occasions >= 7, `${occasions} calls were tried`);
    });
  }

  const seconds = way === "form" ? 60 : 2;
  Deno.test(`declared by ${way}, asked to wait for ${seconds} s at every single call in turn: all there once`, async () => {
    await everyCall(way, own, {
      does: "ratelimited",
      retryAfter: seconds,
    });
  });

  for (const does of ["ratelimited", "internal_error", "lost"] as const) {
    Deno.test(`declared by ${way}, completions ${does}: all there once`, async () => {
      await everyOccasion(
        way,
        `completion ${does}`,
        (nth) => ({ on: "completion", nth, does }),
      );
    });
  }

  for (const does of ["twice", "late twice", "dropped", "delayed"] as const) {
    Deno.test(`declared by ${way}, steps delivered ${does}: all there once`, async () => {
      for (const name of functions) {
        // A form that is never asked for is asked for again, a delivery that is
        // dropped before anything is kept is the monitor's to send again.
        if (does === "dropped" && name === functions[0]) continue;
        await everyOccasion(
          way,
          `${name} ${does}`,
          (nth) => ({ on: "step", function: name, nth, does }),
        );
      }
    });
  }

  for (const does of ["twice", "late twice", "delayed"] as const) {
    if (way === "form" && does !== "delayed") continue;
    Deno.test(`declared by ${way}, the trigger fired ${does}: all there once`, async () => {
      await everyOccasion(
        way,
        `trigger ${does}`,
        (nth) => ({ on: "trigger", nth, does }),
      );
    });
  }
}
