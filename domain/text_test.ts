import { assertEquals } from "@std/assert";
import { cut, escape, list, oneLine } from "./text.ts";

Deno.test("oneLine() leaves what people see, on one line", () => {
  assertEquals(oneLine("  a\t b\n\nc "), "a b c");
  assertEquals(oneLine("\u202Eevil\u202C \u0007bell"), "evil bell");
  assertEquals(oneLine("👩‍🚒 決済"), "👩‍🚒 決済");
});

Deno.test("cut() counts characters as people do", () => {
  assertEquals(cut("🔥🔥🔥", 3), "🔥🔥🔥");
  assertEquals(cut("🔥🔥🔥🔥", 3), "🔥🔥…");
});

Deno.test("escape() lets nothing be a mention or a link", () => {
  assertEquals(
    escape("<!channel> & <@U1>"),
    "&lt;!channel&gt; &amp; &lt;@U1&gt;",
  );
});

Deno.test("list() reads like a sentence", () => {
  assertEquals([list([]), list(["a"]), list(["a", "b", "c"])], [
    "",
    "a",
    "a, b and c",
  ]);
});
