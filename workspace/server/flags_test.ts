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
      [
        ["--fault", "{"],
        "Cannot start: { is no fault, it is no JSON; write one",
      ],
      [["--app"], "Cannot start: --app needs a value"],
    ] as const
  ) assertThrows(() => readFlags([...args]), UsageError, message);
});

Deno.test("readFlags() refuses a fault that would never happen, and says what is wrong with it", () => {
  for (
    const [fault, why] of [
      ["null", '"on" is one of "call", "outside", "death", "completion"'],
      ['{"on":"toString","nth":1}', '"on" is one of "call"'],
      ['{"on":"call","nth":1}', '"does" of a call is one of "ratelimited"'],
      [
        '{"on":"step","nth":1,"does":"lost"}',
        '"does" of a step is one of "twice", "late twice", "dropped"',
      ],
      ['{"on":"death","nth":1.5}', '"nth" is a whole number from 1 on'],
      ['{"on":"death","nth":"1"}', '"nth" is a whole number from 1 on'],
      ['{"on":"death","nth":1,"when":"never"}', '"when" is "before" or'],
      ['{"on":"death","nth":1,"fucntion":"a"}', 'a death has no "fucntion"'],
      [
        '{"on":"trigger","nth":1,"does":"delayed","ms":-5}',
        '"ms" is a number from 0 on',
      ],
    ] as const
  ) assertThrows(() => readFlags(["--fault", fault]), UsageError, why);
});

Deno.test("readFlags() answers nothing to --help", () => {
  assertEquals(readFlags(["--port", "1", "--help"]), undefined);
});
