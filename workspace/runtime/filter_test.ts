import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { type Filter, filterMistakes, filterPasses } from "./filter.ts";

const data = {
  text: "the cat sleeps",
  count: 5,
  code: "5",
  loud: true,
  nobody: null,
};

function verdict(statement: string) {
  return filterPasses({ version: 1, root: { statement } }, { data });
}

for (
  const [statement, expected] of [
    ["{{data.text}} == the cat sleeps", true],
    ["{{data.text}} == 'the cat sleeps'", true],
    ['{{data.text}} == "the dog sleeps"', false],
    ["{{data.text}} CONTAINS cat", true],
    ["{{data.text}} CONTAINS 'dog'", false],
    ["{{data.count}} == 5", true],
    ["{{data.count}} > 4.5", true],
    ["{{data.count}} < 5", false],
    ["{{data.count}} >= 5", true],
    ["{{data.count}} <= 4", false],
    ["5 <= {{data.count}}", true],
    ["{{data.code}} == 5", true],
    ["{{data.loud}} == true", true],
    ["{{data.loud}} == false", false],
    ["{{data.nobody}} == null", true],
    ["{{data.unknown}} == null", true],
    ["{{data.text}} == null", false],
    ["{{data.code}} == {{data.count}}", true],
  ] as const
) {
  Deno.test(`the filter ${statement} ${expected ? "passes" : "does not pass"}`, () => {
    assertEquals(verdict(statement), { passes: expected });
  });
}

Deno.test("where it is so assumed, what is not there fails the whole filter", () => {
  const filter: Filter = {
    version: 1,
    root: {
      operator: "NOT",
      inputs: [{ statement: "{{data.nobody}} == U1" }],
    },
  };

  assertEquals(filterPasses(filter, { data }), { passes: true });
  assertEquals(filterPasses(filter, { data }, { absentFails: true }), {
    passes: false,
    problem: '"{{data.nobody}} == U1" compares what is not there',
  });
});

Deno.test("a statement that cannot be compared fails the whole filter, also where another would do", () => {
  const root: Filter["root"] = {
    operator: "OR",
    inputs: [
      { statement: "{{data.count}} == 5" },
      { statement: "{{data.nobody}} > 1" },
    ],
  };

  assertEquals(filterPasses({ version: 1, root }, { data }), {
    passes: false,
    problem: '"{{data.nobody}} > 1" compares what is no number',
  });
  assertEquals(
    verdict("{{data.nobody}} CONTAINS cat").problem,
    '"{{data.nobody}} CONTAINS cat" compares what is no string',
  );
});

Deno.test("filterMistakes() names the place of each mistake", () => {
  const of = (root: unknown, version: unknown = 1) =>
    filterMistakes({ version, root });
  const statement = "{{data.count}} == 5";
  const nested = (depth: number): unknown =>
    depth === 1
      ? { statement }
      : { operator: "NOT", inputs: [nested(depth - 1)] };

  assertEquals(of({ statement }), []);
  assertEquals(of({ statement }, 2), ["/filter/version must be 1"]);
  assertEquals(filterMistakes("x"), ["/filter must be an object"]);
  assertEquals(of({ statement: "{{data.count}} != 5" }), [
    "/filter/root/statement must compare with ==, >, <, >=, <= or CONTAINS",
  ]);
  assertEquals(of({ statement, operator: "AND" }), [
    "/filter/root must have either a statement or an operator",
  ]);
  assertEquals(of({ operator: "XOR", inputs: [{ statement }] }), [
    "/filter/root/operator must be AND, OR or NOT",
  ]);
  assertEquals(of({ operator: "OR", inputs: [] }), [
    "/filter/root/inputs must have at least one item",
  ]);
  assertEquals(
    of({ operator: "NOT", inputs: [{ statement }, { statement }] }),
    ["/filter/root/inputs must have exactly one item for NOT"],
  );
  assertEquals(of(nested(5)), []);
  assertEquals(of(nested(6)), [
    "/filter/root/inputs/0/inputs/0/inputs/0/inputs/0/inputs/0 lies deeper than 5 levels",
  ]);
});

Deno.test("AND, OR and NOT are those of logic", () => {
  fc.assert(fc.property(
    fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    (values) => {
      const inputs = values.map((value) => ({ statement: `${value} == true` }));
      const passes = (operator: "AND" | "OR", not = false) => {
        const root: Filter["root"] = { operator, inputs };
        return filterPasses({
          version: 1,
          root: not ? { operator: "NOT", inputs: [root] } : root,
        }, {}).passes;
      };

      assertEquals(passes("AND"), values.every(Boolean));
      assertEquals(passes("OR"), values.some(Boolean));
      assertEquals(passes("AND", true), !values.every(Boolean));
    },
  ));
});
