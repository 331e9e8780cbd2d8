import fc from "fast-check";
import { assert, assertEquals } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

export const name = "together";

/** Somebody or something that declares. */
interface Declaration {
  /** Who fills in the form; a monitor if nobody. */
  by?: string;
  title: string;
  description: string;
}

const DECLARATIONS: fc.Arbitrary<Declaration[]> = fc.uniqueArray(
  fc.record({
    by: fc.constantFrom("ana", "ben", "chloe", "daniel", undefined),
    // Few, so that many ask for the same channel.
    title: fc.constantFrom("Checkout errors", "checkout errors!", "Datenbank"),
  }),
  {
    minLength: 2,
    maxLength: 8,
    // A person has one form on the screen.
    selector: ({ by, title }) => by ?? `a monitor, ${title}`,
  },
).map((all) =>
  all.map((one, n) => ({ ...one, description: `Seen as number ${n}` }))
);

/**
 * Some people and monitors declare at the same moment, in the order that the
 * seed gives: each has a channel, a record, a card and its events of their
 * own, and nothing of another's.
 */
export async function run(seed: number): Promise<void> {
  const [declarations] = fc.sample(DECLARATIONS, { seed, numRuns: 1 });
  await using running = await startIncd({ seed });

  await Promise.all(declarations!.map((one) => declared(running, one)));
  await running.settle();

  const records = await stored(running, "incidents");
  assertEquals(records.length, declarations!.length);
  const names = records.map((record) => record.name);
  assertEquals(new Set(names).size, declarations!.length);
  for (const declaration of declarations!) {
    const own = records.filter(({ description }) =>
      description.join("") === declaration.description
    );
    assertEquals(own.length, 1, declaration.description);
    const { by } = declaration;
    assertEquals(own[0]!.declarer, by ? running.person(by).user.id : "");
    const cards = written(running.person("ana"), own[0]!.name);
    assertEquals(cards.length, 1);
    assert(wordsOf(cards[0]!).includes(declaration.description));
  }
  const events = await stored(running, "timeline");
  // Nobody is in command when a monitor declares.
  const expected = declarations!.map(({ by }) => by ? 3 : 2);
  assertEquals(events.length, expected.reduce((sum, n) => sum + n, 0));
}

async function declared(
  running: RunningWorkspace,
  { by, title, description }: Declaration,
): Promise<void> {
  if (by) {
    const values = { Title: title, Description: description };
    await declare(running.person(by), values);
  } else {
    await declareByWebhook(running, {
      source: "a monitor",
      title,
      description,
    });
  }
}
