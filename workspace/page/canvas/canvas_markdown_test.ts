import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { joined, sectionsOf } from "./canvas_markdown.ts";

const WRITTEN = `# Checkout is down

What *happened*, in
two lines.
- one
  - below it
- [x] done
1. first

> said
> twice

| Who | What |
| --- | ---- |
| Ana | a \\| b |

---
\`\`\`
# no heading
\`\`\`
## Next`;

Deno.test("sectionsOf() finds every kind of block", () => {
  assertEquals(sectionsOf(WRITTEN).map(({ block }) => block), [
    { kind: "heading", level: 1, text: "Checkout is down" },
    { kind: "paragraph", text: "What *happened*, in\ntwo lines." },
    { kind: "item", depth: 0, mark: "bullet", text: "one" },
    { kind: "item", depth: 1, mark: "bullet", text: "below it" },
    { kind: "item", depth: 0, mark: "done", text: "done" },
    { kind: "item", depth: 0, mark: 1, text: "first" },
    { kind: "quote", text: "said\ntwice" },
    { kind: "table", head: ["Who", "What"], rows: [["Ana", "a | b"]] },
    { kind: "divider" },
    { kind: "code", text: "# no heading" },
    { kind: "heading", level: 2, text: "Next" },
  ]);
});

Deno.test("what joined() puts together is taken apart the same way again", () => {
  const line = fc.constantFrom(
    "# Head",
    "words",
    "- item",
    "  - deeper",
    "1. one",
    "> quote",
    "---",
    "```",
    "| a | b |",
    "| - | - |",
    "",
    "   ",
    "<b>&",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const once = sectionsOf(lines.join("\n")).map(({ markdown }) => markdown);
      // A fence that nobody closed reaches to the end of what follows.
      fc.pre(lines.filter((each) => each === "```").length % 2 === 0);
      assertEquals(
        sectionsOf(joined(once)).map(({ markdown }) => markdown),
        once,
      );
    }),
  );
});
