import { assertEquals, assertThrows } from "@std/assert";
import { readEnvFile } from "./env_file.ts";

Deno.test("an .env file names what app code gets as env", () => {
  const text = `
# the pager
PAGER_KEY=abc=123
export NAME = "two words # one" # said to people
 QUOTED='it is'
EMPTY=
BARE=word # a remark
HASH=a#b\r
`;

  assertEquals(readEnvFile(text), {
    PAGER_KEY: "abc=123",
    NAME: "two words # one",
    QUOTED: "it is",
    EMPTY: "",
    BARE: "word",
    HASH: "a#b",
  });
});

Deno.test("a line of an .env file that says nothing is named", () => {
  assertThrows(
    () => readEnvFile("A=1\nPAGER KEY=2"),
    Error,
    "Cannot read .env: line 2 is not of the form NAME=value",
  );
});
