import fc from "fast-check";
import { declare, startIncd } from "../support/incd.ts";
import { MODEL_FORMS } from "../support/model_forms.ts";
import { type Does, ModelScene, PEOPLE } from "../support/model_scene.ts";
import { assertSound } from "../support/sound.ts";

export const name = "model";

/** What somebody does: opens a form, sends what is open, both, writes, presses; or time passes. */
const DOES: fc.Arbitrary<Does> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("both" as const, "both" as const, "open" as const),
      form: fc.constantFrom(
        ...MODEL_FORMS.map(({ shortcut }) => shortcut),
        // What begins, ends and sets clocks is asked for more often.
        "Resolve",
        "Reopen",
        "Edit clocks",
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("send" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      what: fc.constantFrom("ack" as const, "take command" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("press" as const),
      button: fc.constantFrom(
        "On it" as const,
        "I can't" as const,
        "I have command" as const,
        "I cannot" as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      minutes: fc.integer({ min: 1, max: 12 }),
    }),
  },
);

/** Without bias: the one story of a seed would be a short one of few choices. */
const STORY = fc.noBias(fc.array(
  fc.record({
    by: fc.constantFrom(...PEOPLE),
    does: DOES,
    chance: fc.nat(10_000),
  }),
  { minLength: 1, maxLength: 36, size: "max" },
));

/** For how long a shorter story is looked for that goes wrong too. Milliseconds of the machine. */
const SHORTEN_MS = 30_000;

/** Nobody does two things in one millisecond: what was first would not be known. */
const SECOND_MS = 1_000;

/** After this all is settled. Milliseconds. */
const QUIET_MS = 10 * 60_000;

/**
 * Three people do one thing after the other, in time and too late, with forms
 * that others have overtaken: each is done or refused in the words that a small
 * model of an incident says, and after each the record and its figures are what
 * the model has.
 */
export async function run(seed: number): Promise<void> {
  await fc.assert(fc.asyncProperty(STORY, tell), {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit: SHORTEN_MS,
  });
}

async function tell(story: { by: string; does: Does; chance: number }[]) {
  await using running = await startIncd({
    settings: () => ({ nudgeMinutes: 0, archiveDays: 0 }),
  });
  const channel =
    (await declare(running.person("ana"), { Title: "Checkout" }))!;
  for (const handle of PEOPLE) await running.person(handle).join(channel);
  const scene = new ModelScene(running, channel);
  for (const [n, { by, does, chance }] of story.entries()) {
    await scene.pass(SECOND_MS);
    await scene.act(running.person(by), does, chance, `word-${n}`);
    await scene.compare();
  }
  await scene.pass(QUIET_MS);
  await scene.compare();
  await assertSound(running, channel);
}
