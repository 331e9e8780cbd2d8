import { assertEquals } from "@std/assert";
import { matchShortcuts } from "./match_shortcuts.ts";

const shortcuts = [
  { id: "1", name: "Escalate", description: "Call more people to an incident" },
  { id: "2", name: "Incident: declare", description: "Start an incident" },
  { id: "3", name: "Incidents: list", description: "" },
  { id: "4", name: "Status update", description: "Tell what is known" },
  { id: "5", name: "Incident settings", description: "" },
  { id: "6", name: "Ask for a status update", description: "" },
];

function found(typed: string): string[] {
  return matchShortcuts(shortcuts, typed).map(({ name }) => name);
}

Deno.test("matchShortcuts() shows all of them before anything is typed", () => {
  assertEquals(found("").length, 6);
});

Deno.test("matchShortcuts() puts names that start so before descriptions", () => {
  assertEquals(found("incident"), [
    "Incident: declare",
    "Incident settings",
    "Incidents: list",
    "Escalate",
  ]);
});

Deno.test("matchShortcuts() takes any words of the name, without its signs", () => {
  assertEquals(found("Declare inc"), ["Incident: declare"]);
  assertEquals(found("incident: d")[0], "Incident: declare");
});

Deno.test("matchShortcuts() puts names that start with the very word first", () => {
  assertEquals(found("status")[0], "Status update");
  assertEquals(found("incident")[0], "Incident: declare");
  assertEquals(found("inc")[0], "Incident: declare");
});

Deno.test("matchShortcuts() finds nothing for what is not there", () => {
  assertEquals(found("weather"), []);
});
