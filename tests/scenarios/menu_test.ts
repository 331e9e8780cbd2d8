import { assertEquals } from "@std/assert";
import { matchShortcuts } from "../../workspace/page/conversation/match_shortcuts.ts";
import { startIncd } from "../support/incd.ts";

/** What people type after the slash, and what must be on top then. */
const TYPED: [typed: string, first: string][] = [
  ["i", "Incident: declare"],
  ["inc", "Incident: declare"],
  ["incident", "Incident: declare"],
  ["declare", "Incident: declare"],
  ["incidents", "Incidents: list"],
  ["list", "Incidents: list"],
  ["settings", "Incident settings"],
  ["help", "Incident: help"],
  ["ack", "Acknowledge"],
  ["amend", "Amend"],
  ["hand", "Hand over"],
  ["roles", "Roles"],
  ["sta", "Status update"],
  ["status", "Status update"],
  ["update", "Status update"],
  ["tasks", "Tasks"],
  ["timeline", "Timeline: add"],
  ["timeline show", "Timeline: show"],
];

Deno.test("what people type first finds what they mean first", async () => {
  await using running = await startIncd();
  const { shortcuts } = running.person("ana").screen();

  const found = TYPED.map(([typed]) => [
    typed,
    matchShortcuts(shortcuts, typed)[0]?.name,
  ]);

  assertEquals(found, TYPED);
});
