import { assertEquals } from "@std/assert";
import type { Definition, Listed } from "./definition.ts";
import { isStale, print, refusal, toDo, twins } from "./plan.ts";

const FINISH: Definition = {
  type: "shortcut",
  name: "Finish",
  workflow: "#/workflows/finish",
  inputs: { person: { value: "{{data.user_id}}" } },
};
const HEARS: Definition = {
  type: "event",
  name: "Hears",
  workflow: "#/workflows/hear",
  event: { event_type: "slack#/events/reaction_added" },
};
const NONE: ReadonlySet<string> = new Set();

function standing(id: string, more: Partial<Listed> = {}): Listed {
  return {
    id,
    type: "shortcut",
    name: "Finish",
    description: "",
    workflow: "finish",
    inputs: ["person"],
    url: "https://slack.com/shortcuts/x",
    created: 100,
    ...more,
  };
}

Deno.test("toDo() makes what is missing, and nothing of what stands", () => {
  assertEquals(toDo([FINISH], [], {}, NONE), [
    { kind: "create", definition: FINISH },
  ]);
  assertEquals(toDo([FINISH], [standing("Ft1")], {}, NONE), []);
});

Deno.test("toDo() updates in place what differs in what Slack shows", () => {
  for (
    const more of [
      { description: "Old words" },
      { workflow: "other" },
      { inputs: [] },
    ]
  ) {
    assertEquals(toDo([FINISH], [standing("Ft1", more)], {}, NONE), [
      { kind: "update", id: "Ft1", definition: FINISH },
    ]);
  }
});

Deno.test("toDo() goes by what was written last where that is known", () => {
  const known = { Finish: print("Ft1", FINISH) };
  const odd = standing("Ft1", { description: "As Slack writes it" });

  assertEquals(toDo([FINISH], [odd], known, NONE), []);
  const changed = { ...FINISH, shortcut: { button_text: "Finish now" } };
  assertEquals(toDo([changed], [odd], known, NONE).length, 1);
});

Deno.test("toDo() writes anew what listens and was made by somebody else, since Slack does not show to what", () => {
  const listed = standing("Ft2", {
    type: "event",
    name: "Hears",
    workflow: "hear",
    inputs: [],
  });

  assertEquals(toDo([HEARS], [listed], {}, NONE).length, 1);
  const known = { Hears: print("Ft2", HEARS) };
  assertEquals(toDo([HEARS], [listed], known, NONE), []);
});

Deno.test("twins() are younger, made in this run and in nobody's use", () => {
  const all = [
    standing("Ft1"),
    standing("Ft2", { created: 50 }),
    standing("Ft3", { created: 200 }),
    standing("Ft4", { created: 200 }),
  ];

  const found = twins([FINISH], all, new Set(["Ft3"]), 90);

  assertEquals(found.map(({ id }) => id), ["Ft1", "Ft4"]);
});

Deno.test("isStale() notices what was never written and what has changed, not that a start has passed", () => {
  const timer = (start_time: string): Definition => ({
    type: "scheduled",
    name: "Timer",
    workflow: "#/workflows/tick",
    schedule: { start_time, frequency: { type: "hourly" } },
  });
  const written = { Timer: print("Ft1", timer("2026-11-23T09:00:00Z")) };

  assertEquals(isStale([timer("2026-11-23T10:00:00Z")], written), false);
  assertEquals(isStale([FINISH], written), true);
});

Deno.test("a refused trigger is not tried again until it changes, and its code is known", () => {
  const written = { Finish: print("-restricted_action", FINISH) };

  assertEquals(isStale([FINISH], written), false);
  assertEquals(refusal(written, "Finish"), "restricted_action");
});
