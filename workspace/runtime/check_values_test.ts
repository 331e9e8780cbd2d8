import { assertEquals } from "@std/assert";
import { checkValues } from "./check_values.ts";
import type { Parameter } from "./manifest.ts";

function mistake(value: unknown, parameter: Parameter): string | undefined {
  return checkValues({ properties: { it: parameter } }, { it: value })
    .mistakes[0];
}

const cases: [unknown, Parameter, string | undefined][] = [
  ["text", { type: "string" }, undefined],
  [1, { type: "string" }, "must be a string"],
  ["é".repeat(2_000), { type: "string" }, undefined],
  ["é".repeat(2_001), { type: "string" }, "must be no more than 4000 bytes"],
  ["abc", { type: "string", maxLength: 2 }, "must have at most 2 characters"],
  ["a", { type: "string", minLength: 2 }, "must have at least 2 characters"],
  ["c", { type: "string", enum: ["a", "b"] }, 'must be one of "a", "b"'],
  [1.5, { type: "integer" }, "must be an integer"],
  [1.5, { type: "number" }, undefined],
  [0, { type: "integer", minimum: 1 }, "must be at least 1"],
  [9, { type: "integer", maximum: 8 }, "must be at most 8"],
  ["true", { type: "boolean" }, "must be a boolean"],
  ["U012AB", { type: "slack#/types/user_id" }, undefined],
  ["@ana", { type: "slack#/types/user_id" }, "must be a user_id"],
  ["#general", { type: "slack#/types/channel_id" }, "must be a channel_id"],
  ["oncall", { type: "slack#/types/usergroup_id" }, "must be a usergroup_id"],
  ["now", { type: "slack#/types/timestamp" }, "must be an integer"],
  ["23.11.2026", { type: "slack#/types/date" }, "must be a date"],
  [{}, { type: "array" }, "must be an array"],
];

for (const [value, parameter, wrong] of cases) {
  const shown = JSON.stringify(value).slice(0, 20);
  Deno.test(`checkValues() says "${wrong ?? "right"}": ${shown} as ${JSON.stringify(parameter)}`, () => {
    assertEquals(
      mistake(value, parameter),
      wrong && `[ERROR] ${wrong} [json-pointer:/it]`,
    );
  });
}

Deno.test("mistakes within arrays, objects and custom types are pointed at", () => {
  const { mistakes } = checkValues(
    {
      properties: {
        people: { type: "array", items: { type: "slack#/types/user_id" } },
        place: { type: "#/types/place" },
      },
    },
    { people: ["U012AB", "ben"], place: { room: 4 } },
    {
      place: { type: "object", properties: { room: { type: "string" } } },
    },
  );

  assertEquals(mistakes, [
    "[ERROR] must be a user_id [json-pointer:/people/1]",
    "[ERROR] must be a string [json-pointer:/place/room]",
  ]);
});

Deno.test("defaults are filled in, unknown values left out, and null is absent", () => {
  assertEquals(
    checkValues({
      properties: {
        a: { type: "string", default: "by default" },
        b: { type: "string" },
      },
      required: ["b"],
    }, { b: null, c: 1 }),
    {
      values: { a: "by default" },
      mistakes: ["[ERROR] missing required field: b"],
    },
  );
});
