import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import { evolve } from "./evolve.ts";
import type { IncidentRecord } from "./record.ts";
import { changeRole } from "./change_role.ts";
import { isOwnRole, type RoleChange } from "./role_change.ts";
import { ROLE_IDS } from "./roles.ts";
import { overtaken, rolesWanted } from "./roles_wanted.ts";

const person = fc.constantFrom("U1", "U2", "U3");
const role = fc.constantFrom(...ROLE_IDS);

const CHANGE: fc.Arbitrary<RoleChange> = fc.oneof(
  fc.record({ kind: fc.constant("take" as const), role }),
  fc.record({ kind: fc.constant("give" as const), role, user: person }),
  fc.record({ kind: fc.constant("take_off" as const), role }),
  fc.record({ kind: fc.constant("offer" as const), role, to: person }),
  fc.record({ kind: fc.constant("withdraw" as const), role }),
  fc.record({ kind: fc.constant("accept" as const), role }),
  fc.record({ kind: fc.constant("decline" as const), role }),
);

Deno.test("whatever people do: an offer is the holder's, nobody is asked for what they have, and each change is a new round", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(CHANGE, person), { maxLength: 40 }),
      (doings) => {
        let record: IncidentRecord = anIncident({ roles: {} });
        for (const [change, by] of doings) {
          const decided = changeRole(record, change, by);
          if (!decided.ok) continue;
          const before = record.rounds[change.role];
          const event = decided.value;
          record = evolve(record, { at: 1, recordedAt: 1, event });
          assert(record.rounds[change.role] > before);
          const offered = record.handovers.map((one) => one.role);
          assertEquals(new Set(offered).size, offered.length);
          for (const { role, from, to } of record.handovers) {
            assertEquals(record.roles[role], from);
            assert(to !== from);
          }
        }
      },
    ),
  );
});

Deno.test("only who was asked takes a role over by answering", () => {
  const record = anIncident({
    roles: { commander: "U1" },
    handovers: [{ role: "commander", from: "U1", to: "U2", offeredAt: 0 }],
  });
  const answers = ["U1", "U2", "U3"].map((by) =>
    changeRole(record, { kind: "accept", role: "commander" }, by)
  );

  assertEquals(answers.map((answer) => answer.ok || answer.code), [
    "role_taken",
    true,
    "no_handover",
  ]);
});

Deno.test("what is one's own needs no right: what nobody has, and what one has", () => {
  const roles = { commander: "U1" };
  const own = (change: RoleChange) => isOwnRole({ roles }, change, "U1");

  assert(own({ kind: "take_off", role: "commander" }));
  assert(own({ kind: "offer", role: "commander", to: "U2" }));
  assert(own({ kind: "give", role: "technical_lead", user: "U1" }));
  assert(!own({ kind: "give", role: "technical_lead", user: "U2" }));
  assert(!isOwnRole({ roles }, { kind: "take_off", role: "commander" }, "U2"));
});

Deno.test("in the form another commander is asked, unless nobody is waited for; leads change at once", () => {
  const shown = { commander: "U1", technical_lead: "U2" };
  const wanted = { commander: "U3", technical_lead: "U4" };
  const asked = { shown, wanted, person: "U9" };

  assertEquals(rolesWanted({ ...asked, takeOver: false }), {
    ok: true,
    value: [
      { kind: "offer", role: "commander", to: "U3" },
      { kind: "give", role: "technical_lead", user: "U4" },
    ],
  });
  assertEquals(rolesWanted({ ...asked, wanted: {}, takeOver: true }), {
    ok: true,
    value: [
      { kind: "take_off", role: "commander" },
      { kind: "take_off", role: "technical_lead" },
    ],
  });
  const herself = rolesWanted({ ...asked, person: "U3", takeOver: false });
  assertEquals(herself.ok || herself.code, "role_taken");
});

Deno.test("what is not touched in the form may have changed meanwhile", () => {
  const changes: RoleChange[] = [{ kind: "take_off", role: "commander" }];
  const shown = { commander: "U1", technical_lead: "U2" };

  assert(overtaken(shown, { commander: "U1" }, changes).ok);
  assert(!overtaken(shown, { commander: "U3" }, changes).ok);
});
