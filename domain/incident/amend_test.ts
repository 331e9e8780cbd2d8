import { assert, assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import { amend } from "./amend.ts";

Deno.test("only what changed is amended", () => {
  const record = anIncident({ title: "Checkout errors", description: "x" });
  const decided = amend(record, {
    by: "U1",
    title: " Checkout \n down ",
    type: { id: record.type, name: record.typeName },
    description: "x ",
  });

  assertEquals(decided, {
    ok: true,
    value: { kind: "amended", by: "U1", title: "Checkout down" },
  });
});

Deno.test("a description can be taken away, a title cannot", () => {
  const record = anIncident({ description: "x" });

  assertEquals(amend(record, { by: "U1", description: "" }), {
    ok: true,
    value: { kind: "amended", by: "U1", description: "" },
  });
  const refused = amend(record, { by: "U1", title: " \u202e " });
  assert(!refused.ok && refused.code === "title_missing");
});

Deno.test("what changes nothing, and what is too long, is refused", () => {
  const record = anIncident();
  const codes = [
    { title: record.title },
    { title: "x".repeat(151) },
    { description: "x".repeat(3001) },
  ].map((said) => {
    const decided = amend(record, { by: "U1", ...said });
    return decided.ok ? "" : decided.code;
  });

  assertEquals(codes, [
    "nothing_changed",
    "title_too_long",
    "description_too_long",
  ]);
});
