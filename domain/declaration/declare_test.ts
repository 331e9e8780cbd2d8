import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { DEFAULTS } from "../settings/defaults.ts";
import { characters } from "../text.ts";
import { declare, DESCRIPTION_MAX, TITLE_MAX } from "./declare.ts";

Deno.test("declare() takes what the scenario brings, and what was chosen over it", () => {
  const plain = declare({ title: "Down", template: "site_down" }, DEFAULTS);
  const chosen = declare({
    title: "Down",
    template: "site_down",
    severity: "SEV3",
    type: "Third party",
  }, DEFAULTS);
  const nothing = declare({ title: "Down" }, DEFAULTS);

  const words = [plain, chosen, nothing].map((decided) =>
    decided.ok ? [decided.value.severity, decided.value.type] : []
  );
  assertEquals(words, [
    ["sev1", "outage"],
    ["sev3", "third_party"],
    ["sev3", "outage"],
  ]);
});

Deno.test("declare() refuses people with a sentence that tells what to do", () => {
  const cases = [
    [{}, "title_missing"],
    [{ title: " \n " }, "title_missing"],
    [{ title: "x".repeat(151) }, "title_too_long"],
    [{ title: "x", description: "x".repeat(3001) }, "description_too_long"],
    [{ title: "x", severity: "p1" }, "unknown_severity"],
    [{ title: "x", type: "fire" }, "unknown_type"],
    [{ title: "x", template: "fire" }, "unknown_template"],
  ] as const;
  for (const [asked, code] of cases) {
    const decided = declare(asked, DEFAULTS);
    assert(!decided.ok && decided.code === code, JSON.stringify(decided));
    assert(decided.message.startsWith("Cannot declare an incident: "));
  }
});

Deno.test("declare() counts characters as people do", () => {
  const decided = declare({ title: "🔥".repeat(TITLE_MAX) }, DEFAULTS);

  assert(decided.ok);
});

Deno.test("declare() refuses nothing that a monitor sends", () => {
  const word = fc.string({ maxLength: 6000, unit: "grapheme" });
  const asked = fc.record({
    source: fc.string({ minLength: 1 }).filter((s) => s.trim() !== ""),
    title: word,
    severity: word,
    type: word,
    template: word,
    description: word,
  }, { requiredKeys: ["source"] });
  fc.assert(
    fc.property(asked, (asked) => {
      const decided = declare(asked, DEFAULTS);
      assert(decided.ok);
      const { title, description, severity, type } = decided.value;
      assert(characters(title) <= TITLE_MAX && title !== "");
      assert(characters(description) <= DESCRIPTION_MAX);
      assert(DEFAULTS.severities.some(({ id }) => id === severity));
      assert(DEFAULTS.types.some(({ id }) => id === type));
    }),
    { numRuns: 50 },
  );
});
