import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { referencesIn, resolveReferences } from "./references.ts";

Deno.test("a reference alone keeps the type of what it names", () => {
  fc.assert(fc.property(
    fc.jsonValue().filter((value) => value !== null),
    (value) => {
      assertEquals(
        resolveReferences("{{inputs.x}}", { inputs: { x: value } }),
        value,
      );
    },
  ));
});

Deno.test("references within text become text", () => {
  assertEquals(
    resolveReferences("{{steps.0.name}} is {{ inputs.age }}{{inputs.none}}", {
      inputs: { age: 7 },
      steps: { "0": { name: "Ana" } },
    }),
    "Ana is 7",
  );
});

Deno.test("what a reference does not find is left out", () => {
  assertEquals(
    resolveReferences(
      { a: "{{inputs.none}}", b: ["{{data.user.id}}"], c: "{{data.x.y}}" },
      { data: { user: { id: "U1" } } },
    ),
    { b: ["U1"] },
  );
});

Deno.test("what a value brings is not resolved again", () => {
  assertEquals(
    resolveReferences("{{inputs.a}}", {
      inputs: { a: "{{inputs.b}}", b: "secret" },
    }),
    "{{inputs.b}}",
  );
});

Deno.test("referencesIn() finds paths however deep", () => {
  assertEquals(
    referencesIn({ a: ["x {{inputs.b}}"], c: { d: "{{steps.0.e}}" }, f: 1 }),
    ["inputs.b", "steps.0.e"],
  );
});
