import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { DEFAULTS } from "../defaults.ts";
import { whyUnusable } from "../slots.ts";
import type { Filled } from "./part.ts";
import { isList, PARTS } from "./registry.ts";
import { severities } from "./severities.ts";
import { types } from "./types.ts";

/** Fields as Slack sends them. */
function filled(values: Record<string, string | string[]>): Filled {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, {
      [field]: typeof value === "string"
        ? { value, selected_option: { value } }
        : {
          selected_users: value,
          selected_options: value.map((value) => ({ value })),
        },
    }]),
  );
}

const minutes = {
  updateMinutes: "30",
  acknowledgeMinutes: "5",
  reviewDays: "5",
};

Deno.test("a new severity has an id from its first name, and keeps it when it is renamed", () => {
  const added = severities.changed(
    DEFAULTS,
    filled({ name: "Sev 1!", ...minutes, place: "0" }),
    undefined,
  );
  assert(added.ok);
  assertEquals(added.value.severities[0]!.id, "sev_1");

  const renamed = severities.changed(
    added.value,
    filled({ name: "Worst", ...minutes, place: "0" }),
    "sev_1",
  );
  assert(renamed.ok);
  assertEquals(
    renamed.value.severities.map(({ id }) => id),
    ["sev_1", "sev1", "sev2", "sev3", "sev4"],
  );
});

Deno.test("names that say nothing in our letters have ids too, each its own", () => {
  let settings = DEFAULTS;
  for (const name of ["停電", "障害"]) {
    const added = types.changed(settings, filled({ name }), undefined);
    assert(added.ok);
    settings = added.value;
  }

  assertEquals(settings.types.slice(-2).map(({ id }) => id), [
    "item",
    "item_2",
  ]);
});

Deno.test("minutes are whole numbers of at most a day", () => {
  for (const updateMinutes of ["", "-1", "1.5", "1441", "soon"]) {
    const changed = severities.changed(
      DEFAULTS,
      filled({ name: "SEV1", ...minutes, updateMinutes }),
      "sev1",
    );
    assert(!changed.ok && changed.field === "updateMinutes", updateMinutes);
  }
});

Deno.test("the user groups stay where the form could not show them", () => {
  const settings = {
    ...DEFAULTS,
    types: [{
      ...DEFAULTS.types[0]!,
      responders: { users: ["U1"], groups: ["S1"] },
    }],
  };

  const changed = types.changed(settings, filled({ name: "Outage" }), "outage");

  assert(changed.ok);
  assertEquals(changed.value.types[0]!.responders, {
    users: [],
    groups: ["S1"],
  });
});

Deno.test("whatever a form sends, a part refuses it or gives settings that Incd can use", () => {
  const word = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom(
      "",
      "SEV1",
      "30",
      "0",
      "Etc/UTC",
      "sev1",
      "outage",
      "x",
      "🔥".repeat(75),
    ),
  );
  const fields = [
    "name",
    "meaning",
    "updateMinutes",
    "acknowledgeMinutes",
    "reviewDays",
    "archiveDays",
    "staleDays",
    "level_0_name",
    "level_0_answer",
    "level_0_unacknowledged",
    "level_0_phase",
    "place",
    "type",
    "severity",
    "tasks",
    "runbook",
    "prefix",
    "timeZone",
    "callLink",
    "procedures",
    "nudgeMinutes",
    "defaultSeverity",
    "defaultType",
  ];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...fields), word),
      fc.constantFrom(...PARTS),
      fc.constantFrom(undefined, "sev1", "outage", "site_down"),
      (values, part, item) => {
        const sent = filled({ ...minutes, ...values });
        const changed = isList(part)
          ? part.changed(DEFAULTS, sent, item)
          : part.changed(DEFAULTS, sent);
        if (!changed.ok) {
          assert(changed.message.startsWith("Cannot save: "));
          return;
        }
        assertEquals(whyUnusable(changed.value), undefined, part.id);
      },
    ),
    { numRuns: 1000 },
  );
});

Deno.test("every part in the folder is in the registry", async () => {
  const files: string[] = [];
  for await (const { name } of Deno.readDir(new URL(".", import.meta.url))) {
    files.push(name.replace(".ts", ""));
  }
  const others = ["filled", "items", "levels", "part", "registry"];

  assertEquals(
    PARTS.map(({ id }) => id).sort(),
    files.filter((name) => !others.includes(name) && !name.endsWith("_test"))
      .sort(),
  );
});
