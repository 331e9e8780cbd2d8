import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { plainWords, quoted } from "./quoted.ts";

Deno.test("a quoted message names people and channels, and calls nobody else", () => {
  const text =
    "<!here> <!subteam^S1|@oncall>: <@U1>, look at <#C1> and\n<https://x.example/a?b&amp;c|the graph> &lt;now&gt;";

  assertEquals(
    quoted(text, 500),
    "@here @oncall: <@U1>, look at <#C1> and the graph (https://x.example/a?b&amp;c) &lt;now&gt;",
  );
});

Deno.test("as plain words it has neither mentions nor escaped characters", () => {
  assertEquals(
    plainWords("<@U1> &amp; <@U2|ben> in <#C1|ops>: <https://x.example>"),
    "@somebody & @ben in #ops: https://x.example",
  );
});

Deno.test("what is cut off is neither half a mention nor half a character", () => {
  assertEquals(quoted("abc <@U12345>", 9), "abc …");
  assertEquals(quoted("abc &amp; d", 7), "abc …");
});

Deno.test("nothing that people write calls everybody or leads elsewhere", () => {
  const piece = fc.constantFrom("<", ">", "!channel", "|", "@U1", "http://x");
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(fc.property(text, (text) => {
    const rest = quoted(text, 60).replace(/<[@#][A-Z0-9]+>/g, "");
    assert(!/[<>]/.test(rest), rest);
  }));
});
