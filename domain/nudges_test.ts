import { assertEquals } from "@std/assert";
import { anIncident } from "../tests/support/builders.ts";
import type { IncidentRecord } from "./incident/record.ts";
import { dueNudges } from "./nudges.ts";
import { DEFAULTS } from "./settings/defaults.ts";

const MINUTE = 60_000;

/** What is due so many minutes after the declaration of a SEV2. */
function due(record: IncidentRecord, minutes: number, settings = DEFAULTS) {
  const now = record.declaredAt + minutes * MINUTE;
  return dueNudges(record, settings, now).map(({ what }) =>
    what.replace(/\/\d+$/, "")
  );
}

const acknowledged = anIncident({
  roles: {},
  lifecycle: {
    ...anIncident().lifecycle,
    acknowledged: { by: "U1", at: anIncident().declaredAt },
  },
});

Deno.test("want of a commander is said privately first, in the channel only after that", () => {
  const { declaredAt } = acknowledged;
  const asked = {
    ...acknowledged,
    reminded: { [`nudge/commander/${declaredAt}`]: declaredAt + 6 * MINUTE },
  };

  assertEquals(due(acknowledged, 4), []);
  assertEquals(due(acknowledged, 30), ["nudge/commander"]);
  assertEquals(due(asked, 10), []);
  assertEquals(due(asked, 11), ["nudge/no_commander"]);
});

Deno.test("a team that sets no minutes is never nudged", () => {
  const silent = {
    ...DEFAULTS,
    nudgeMinutes: 0,
    severities: DEFAULTS.severities.map((severity) => ({
      ...severity,
      acknowledgeMinutes: 0,
    })),
  };

  assertEquals(due(anIncident({ roles: {} }), 600, silent), []);
});

Deno.test("open roles and a missing acknowledgement are said once, to whom it concerns", () => {
  const record = anIncident({
    roles: { commander: "U1" },
    responders: [{ user: "U2", group: "" }, { user: "U1", group: "S1" }],
  });
  const nudges = dueNudges(
    record,
    DEFAULTS,
    record.declaredAt + 15 * MINUTE,
  );

  assertEquals(
    nudges.map(({ what, effects }) => [
      what,
      effects.map((effect) => "user" in effect ? effect.user : ""),
    ]),
    [["nudge/acknowledge", ["U1", "U2"]], ["nudge/leads", ["U1"]]],
  );
  const reminded = { "nudge/acknowledge": 1, "nudge/leads": 1 };
  assertEquals(due({ ...record, reminded }, 600), []);
});
