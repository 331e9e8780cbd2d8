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
      clockFactor: 1,
      limits: true,
      faults: [],
      isolated: true,
    },
  );
});

Deno.test("readFlags() takes how the clock goes, limits and faults", () => {
  const fault = { on: "call", method: "pins.add", nth: 2, does: "breaks" };

  const flags = readFlags([
    "--clock=fast=60",
    "--limits",
    "off",
    "--fault",
    JSON.stringify(fault),
  ])!;

  assertEquals(flags.clockFactor, 60);
  assertEquals(flags.limits, false);
  assertEquals(flags.faults as unknown[], [fault]);
  assertEquals(readFlags(["--clock", "standing"])!.clockFactor, 0);
});

Deno.test("readFlags() refuses what it does not know, in a sentence", () => {
  for (
    const [args, message] of [
      [["--prot", "1"], 'Cannot start: there is no flag "--prot"'],
      [["--port", "http"], "Cannot start: the port is a number up to 65535"],
      [["--company", "big"], "Cannot start: the company is demo, solo or none"],
      [["--clock", "slow"], "Cannot start: the clock is running, standing or"],
      [["--limits", "no"], 'Cannot start: --limits is on or off, not "no"'],
      [["--fault", "{"], 'Cannot start: "{" is no fault, write one such as'],
      [["--app"], "Cannot start: --app needs a value"],
    ] as const
  ) assertThrows(() => readFlags([...args]), UsageError, message);
});

Deno.test("readFlags() answers nothing to --help", () => {
  assertEquals(readFlags(["--port", "1", "--help"]), undefined);
});
