import { assertEquals, assertThrows } from "@std/assert";
import { readFlags, UsageError } from "./flags.ts";

Deno.test("readFlags() takes values after a space or an equals sign", () => {
  assertEquals(
    readFlags(["--app", "../my_app", "--port=8000", "--company", "solo"]),
    {
      app: "../my_app",
      port: 8000,
      seeds: [],
      company: "solo",
    },
  );
});

Deno.test("readFlags() refuses what it does not know, in a sentence", () => {
  for (
    const [args, message] of [
      [["--prot", "1"], 'Cannot start: there is no flag "--prot"'],
      [["--port", "http"], "Cannot start: the port is a number up to 65535"],
      [["--company", "big"], "Cannot start: the company is demo, solo or none"],
      [["--app"], "Cannot start: --app needs a value"],
    ] as const
  ) assertThrows(() => readFlags([...args]), UsageError, message);
});

Deno.test("readFlags() answers nothing to --help", () => {
  assertEquals(readFlags(["--port", "1", "--help"]), undefined);
});
