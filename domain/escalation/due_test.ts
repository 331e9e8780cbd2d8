import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import type { Ask } from "../incident/ask.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import type { Level, Settings } from "../settings/settings.ts";
import { dueEscalation } from "./due.ts";
import { policyFor } from "./policy.ts";
import { asksToEnd, unanswered } from "./waiting.ts";

const MINUTE = 60_000;

function level(name: string, user: string, more: Partial<Level> = {}): Level {
  return {
    name,
    targets: { users: user ? [user] : [], groups: [], services: [] },
    answerMinutes: 10,
    when: { unacknowledgedMinutes: 0, phaseMinutes: 0 },
    decides: "",
    deputy: "",
    page: false,
    ...more,
  };
}

function settingsWith(...levels: Level[]): Settings {
  return {
    ...DEFAULTS,
    policies: [{ id: "p", name: "P", severities: [], types: [], levels }],
  };
}

/** An incident whose clock began at 0, with what is said of it. */
function incident(more: Partial<IncidentRecord>): IncidentRecord {
  return anIncident({
    lifecycle: {
      detectedAt: 0,
      acknowledged: { by: "U9", at: 0 },
      phases: [{ status: "investigating", at: 0 }],
    },
    ...more,
  });
}

function reached(place: number, at = 0) {
  return { policy: "p", place, name: `L${place}`, at };
}

function ask(user: string, place: number, more: Partial<Ask> = {}): Ask {
  return {
    id: `escalate/p/${place}/0/${user}`,
    to: { user },
    level: { policy: "p", place, name: `L${place}` },
    why: "",
    by: "",
    askedAt: 0,
    answerBy: 10 * MINUTE,
    ...more,
  };
}

const ended = (how: NonNullable<Ask["ended"]>["how"], at = MINUTE) => ({
  ended: { how, by: "U1", at },
});

const FIRST = { reached: [reached(0)], asks: [ask("U1", 0)] };
const GROUP = { to: { group: "S1" } };

/** After how many minutes which level is asked, and why; "" = none is. */
const TABLE: [
  name: string,
  record: Partial<IncidentRecord>,
  minutes: number,
  due: string,
][] = [
  ["nothing asks for it", {}, 900, ""],
  ["the level before has time", FIRST, 9, ""],
  ["the level before is silent", FIRST, 10, "L1 no_answer"],
  [
    "somebody of it is on it",
    { ...FIRST, asks: [ask("U1", 0, ended("on_it")), ask("U5", 0)] },
    60,
    "",
  ],
  [
    "all of it cannot",
    { ...FIRST, asks: [ask("U1", 0, ended("cannot"))] },
    2,
    "L1 no_answer",
  ],
  [
    "one of a group cannot, the others have time",
    { ...FIRST, asks: [ask("S1", 0, { ...GROUP, ...ended("cannot") })] },
    9,
    "",
  ],
  [
    "one of a group cannot, and no other answers",
    { ...FIRST, asks: [ask("S1", 0, { ...GROUP, ...ended("cannot") })] },
    10,
    "L1 no_answer",
  ],
  [
    "it is not wanted any more",
    { ...FIRST, asks: [ask("U1", 0, ended("withdrawn"))] },
    60,
    "",
  ],
  [
    "nobody of it could be asked",
    { ...FIRST, asks: [] },
    0,
    "L1 no_answer",
  ],
  [
    "they do not want to be disturbed: half the time",
    { ...FIRST, quiet: { U1: 90 * MINUTE } },
    5,
    "L1 no_answer",
  ],
  [
    "a level without anybody is passed over",
    {
      reached: [reached(0), reached(1)],
      asks: [ask("U1", 0, ended("no_answer")), ask("U2", 1)],
    },
    10,
    "L3 no_answer",
  ],
  [
    "who was asked already is not asked again",
    {
      ...FIRST,
      asks: [ask("U1", 0), ask("U2", 0, { level: undefined as never })],
    },
    10,
    "L3 no_answer",
  ],
  [
    "a late answer from a level before",
    {
      reached: [reached(0), reached(1, 10 * MINUTE)],
      asks: [
        ask("U1", 0, ended("on_it", 12 * MINUTE)),
        ask("U2", 1, { askedAt: 10 * MINUTE, answerBy: 20 * MINUTE }),
      ],
    },
    60,
    "",
  ],
  [
    "a level before it was asked later, and has time",
    {
      reached: [reached(1), reached(0, 9 * MINUTE)],
      asks: [
        ask("U2", 1),
        ask("U1", 0, { askedAt: 9 * MINUTE, answerBy: 19 * MINUTE }),
      ],
    },
    18,
    "",
  ],
  [
    "it was resolved and reopened since: what was asked before is over",
    {
      ...FIRST,
      lifecycle: {
        detectedAt: 0,
        phases: [
          { status: "resolved", at: MINUTE },
          { status: "investigating", at: 2 * MINUTE },
        ],
      },
    },
    60,
    "",
  ],
];

Deno.test("a level is asked when the one before it is not the answer", () => {
  const settings = settingsWith(
    level("L0", "U1"),
    level("L1", "U2"),
    level("L2", ""),
    level("L3", "U3"),
  );

  for (const [name, more, minutes, expected] of TABLE) {
    const due = dueEscalation(incident(more), settings, minutes * MINUTE);
    assertEquals(due ? `${due.level.name} ${due.because}` : "", expected, name);
  }
});

Deno.test("levels begin by themselves for want of acknowledgement, or after long in one status", () => {
  const settings = settingsWith(
    level("L0", "U1", { when: { unacknowledgedMinutes: 5, phaseMinutes: 0 } }),
    level("L1", "U2", { when: { unacknowledgedMinutes: 0, phaseMinutes: 30 } }),
  );
  const open = { detectedAt: 0, phases: [{ status: "identified", at: 0 }] };
  const because = (lifecycle: object, minutes: number) =>
    dueEscalation(
      incident({ lifecycle: lifecycle as IncidentRecord["lifecycle"] }),
      settings,
      minutes * MINUTE,
    )?.because;
  const acknowledged = { ...open, acknowledged: { by: "U9", at: 0 } };

  assertEquals(because(open, 4), undefined);
  assertEquals(because(open, 5), "not_acknowledged");
  assertEquals(because(acknowledged, 29), undefined);
  assertEquals(because(acknowledged, 30), "too_long_in_phase");
  assertEquals(
    because(
      { ...acknowledged, phases: [{ status: "monitoring", at: 0 }] },
      300,
    ),
    undefined,
  );
});

Deno.test("the first policy that fits severity and type counts", () => {
  const policies = [["sev1", "outage"], ["sev1", ""], ["", ""]].map(
    ([severity, type], n) => ({
      id: String(n),
      name: "",
      severities: severity ? [severity] : [],
      types: type ? [type] : [],
      levels: [],
    }),
  );
  const fits = (severity: string, type: string) =>
    policyFor({ policies }, { severity, type })?.id;

  assertEquals(fits("sev1", "outage"), "0");
  assertEquals(fits("sev1", "security"), "1");
  assertEquals(fits("sev3", "outage"), "2");
});

Deno.test("asks end without an answer in their time, but not those of the last level", () => {
  const own = { ...ask("U7", 0), level: undefined as never, id: "Fx1/0" };
  const record = incident({
    reached: [reached(0), reached(1)],
    asks: [ask("U1", 0), ask("U2", 1), own],
  });

  assertEquals(asksToEnd(record, 9 * MINUTE), []);
  assertEquals(
    asksToEnd(record, 10 * MINUTE).map(({ to }) => to),
    [{ user: "U1" }, { user: "U7" }],
  );
});

Deno.test("an answer is missing until somebody else is asked or comes", () => {
  const silent = ask("U1", 0, ended("no_answer", 10 * MINUTE));
  const missing = (...asks: Ask[]) =>
    unanswered(incident({ asks }), 15 * MINUTE).length;

  assertEquals(missing(silent), 1);
  assertEquals(missing(ask("U1", 0)), 1);
  assertEquals(
    missing(silent, ask("U2", 1, { askedAt: 10 * MINUTE, answerBy: 0 })),
    0,
  );
  assertEquals(
    missing(silent, ask("U2", 1, ended("on_it", 12 * MINUTE))),
    0,
  );
});
