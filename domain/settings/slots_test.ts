import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { DEFAULTS } from "./defaults.ts";
import type { Settings } from "./settings.ts";
import { differences, drawnFrom, undone, whyUnusable } from "./slots.ts";

const [worst, second, ...milder] = DEFAULTS.severities as [
  Settings["severities"][0],
  Settings["severities"][0],
];

/** Settings that differ from the defaults in many ways at once. */
const different = fc.record({
  order: fc.shuffledSubarray(DEFAULTS.severities, { minLength: 4 }),
  names: fc.array(fc.constantFrom("P1", "P2", "P3"), { maxLength: 4 }),
  types: fc.subarray(DEFAULTS.types, { minLength: 1 }),
  fresh: fc.boolean(),
  prefix: fc.constantFrom("incd", "fire", "blaze"),
}).map(({ order, names, types, fresh, prefix }): Settings => ({
  ...DEFAULTS,
  prefix,
  severities: [
    ...order.map((severity, n) => ({
      ...severity,
      name: names[n] ?? severity.name,
    })),
    ...(fresh ? [{ ...worst, id: "sev5", name: "SEV5" }] : []),
  ],
  types,
  defaultType: types[0]!.id,
  templates: [],
}));

Deno.test("undone() gives back what was before any change, however much it changed", () => {
  fc.assert(
    fc.property(different, different, (before, after) => {
      const edits = differences(before, after);
      if (!edits.length) return;
      const back = undone(after, edits);
      assert(back.ok);
      assertEquals(differences(before, back.value), []);
    }),
  );
});

Deno.test("undone() leaves alone what somebody else has set since", () => {
  const changed = {
    ...DEFAULTS,
    severities: [{ ...worst, name: "P1" }, second, ...milder],
  };
  const since = {
    ...changed,
    prefix: "fire",
    severities: [changed.severities[0]!, { ...second, name: "P2" }, ...milder],
  };

  const back = undone(since, differences(DEFAULTS, changed));

  assertEquals(back, {
    ok: true,
    value: {
      ...since,
      severities: [worst, { ...second, name: "P2" }, ...milder],
    },
  });
});

Deno.test("undone() is refused where it was written over, or something else uses it by now", () => {
  const added = {
    ...DEFAULTS,
    types: [...DEFAULTS.types, {
      ...DEFAULTS.types[0]!,
      id: "new",
      name: "New",
    }],
  };
  const edits = differences(DEFAULTS, added);
  const used = { ...added, defaultType: "new" };
  const renamed = {
    ...added,
    types: added.types.map((type) =>
      type.id === "new" ? { ...type, name: "Newer" } : type
    ),
  };

  for (
    const [settings, why] of [
      [DEFAULTS, "it stands as before already"],
      [renamed, "it was changed again since"],
      [used, "then something would not fit"],
    ] as const
  ) {
    const back = undone(settings, edits);
    assert(!back.ok && back.message.includes(why), why);
  }
});

Deno.test("drawnFrom() differs where what a form shows does, and only there", () => {
  const other = { ...DEFAULTS, prefix: "fire" };

  assertEquals(
    drawnFrom(DEFAULTS, ["severities/sev1"]),
    drawnFrom(other, ["severities/sev1"]),
  );
  assert(drawnFrom(DEFAULTS, ["prefix"]) !== drawnFrom(other, ["prefix"]));
});

Deno.test("whyUnusable() names what Incd would not use", () => {
  assertEquals(whyUnusable(DEFAULTS), undefined);
  assert(whyUnusable({ ...DEFAULTS, severities: [] }));
  assert(whyUnusable({ ...DEFAULTS, timeZone: "Mars/Olympus" }));
  assert(whyUnusable({ ...DEFAULTS, prefix: "-" }));
});
