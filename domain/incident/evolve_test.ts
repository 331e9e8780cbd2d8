import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import { firstEvents } from "../declaration/first_events.ts";
import type { IncidentEvent } from "./events.ts";
import { evolve, fold } from "./evolve.ts";
import { UNDECLARED } from "./incident.ts";

Deno.test("fold() of the first events is what the record says", () => {
  const record = anIncident({
    roles: { commander: "U0ANA", technical_lead: "U0BEN" },
    notInvited: [{ id: "U0TOM", code: "cant_invite" }],
  });

  assertEquals(fold(firstEvents(record)), {
    status: "investigating",
    channel: record.channel,
    name: record.name,
    title: record.title,
    severity: record.severity,
    type: record.type,
    template: record.template,
    description: record.description,
    private: false,
    by: { user: "U0ANA" },
    declaredAt: record.declaredAt,
    roles: record.roles,
    notInvited: ["U0TOM"],
  });
});

Deno.test("firstEvents() says the same however often it is asked", () => {
  assertEquals(firstEvents(anIncident()), firstEvents(anIncident()));
});

Deno.test("evolve() never fails, and nothing happens to what nobody declared", () => {
  const event = fc.constantFrom<IncidentEvent>(
    { kind: "channel_created", channel: "C1", name: "x" },
    { kind: "role_assigned", role: "commander", user: "U1" },
    { kind: "invite_failed", ids: ["U1"] },
    { kind: "noted", text: "x" },
  );
  fc.assert(fc.property(fc.array(event), (events) => {
    const entries = events.map((event, at) => ({ at, recordedAt: at, event }));
    assertEquals(entries.reduce(evolve, UNDECLARED), UNDECLARED);
  }));
});
