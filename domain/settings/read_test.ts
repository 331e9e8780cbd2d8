import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { DEFAULTS } from "./defaults.ts";
import { readSettings } from "./read.ts";

Deno.test("readSettings() of nothing is the defaults", () => {
  for (const nothing of [undefined, null, {}, "x", []]) {
    assertEquals(readSettings(nothing), { settings: DEFAULTS, problems: [] });
  }
});

Deno.test("readSettings() of the defaults is the defaults", () => {
  assertEquals(readSettings(DEFAULTS), { settings: DEFAULTS, problems: [] });
});

Deno.test("readSettings() leaves out what cannot be used, and names it", () => {
  const { settings, problems } = readSettings({
    prefix: "Not A Prefix!",
    timeZone: "Mars/Olympus",
    callLink: "javascript:alert(1)",
    defaultSeverity: "sev9",
    severities: [{ id: "p1", name: "P1", meaning: "bad" }, {
      id: "p1",
      name: "twice",
    }, 7],
    templates: [{ id: "x", name: "X", type: "nope", severity: "p1" }],
  });

  assertEquals(settings.prefix, "incd");
  assertEquals(settings.timeZone, "Etc/UTC");
  assertEquals(settings.callLink, "");
  assertEquals(settings.severities.map(({ id }) => id), ["p1"]);
  assertEquals(settings.defaultSeverity, "p1");
  assertEquals(settings.templates, []);
  assertEquals(problems.length, 7, problems.join("\n"));
});

Deno.test("readSettings() of what an older release stored gives each severity the pace of its place", () => {
  const { settings, problems } = readSettings({
    templates: [],
    severities: ["p1", "sev1", "p3", "p4", "p5"].map((id) => ({
      id,
      name: id,
    })),
  });

  assertEquals(
    settings.severities.map((severity) => severity.updateMinutes),
    [30, 30, 120, 0, 0],
  );
  assertEquals(problems, []);
});

Deno.test("readSettings() gives each emoji one meaning, and none to those that people read with", () => {
  const problems: string[] = [];
  const { settings } = readSettings({
    emoji: {
      capture: ":Scales:",
      decision: "scales",
      task: "white_check_mark",
    },
    rights: { settings: "role_holders", roles: "role_holders" },
  });
  problems.push(...readSettings({ emoji: { task: "+1" } }).problems);

  assertEquals(settings.emoji, {
    ...DEFAULTS.emoji,
    capture: "scales",
    decision: "pushpin",
  });
  assertEquals(settings.rights, { ...DEFAULTS.rights, roles: "role_holders" });
  assertEquals(problems.length, 1);
});

Deno.test("readSettings() never makes the app unusable", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), fc.anything()),
      (stored) => {
        const { settings } = readSettings(stored);
        assert(settings.severities.length > 0 && settings.types.length > 0);
        assert(
          settings.severities.some((s) => s.id === settings.defaultSeverity),
        );
        assert(settings.types.some((t) => t.id === settings.defaultType));
        assertEquals(new Set(Object.values(settings.emoji)).size, 7);
        for (const { type, severity } of settings.templates) {
          assert(settings.types.some((t) => t.id === type));
          assert(settings.severities.some((s) => s.id === severity));
        }
      },
    ),
  );
});
