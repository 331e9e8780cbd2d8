import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { messageAt, messageLink } from "./message_link.ts";

const ts = fc.tuple(
  fc.integer({ min: 1e9, max: 9_999_999_999 }),
  fc.integer({ min: 0, max: 999_999 }),
).map(([seconds, micros]) => `${seconds}.${String(micros).padStart(6, "0")}`);

Deno.test("a link that we write leads to the message that it was written for", () => {
  fc.assert(fc.property(ts, fc.oneof(ts, fc.constant("")), (ts, threadTs) => {
    assertEquals(messageAt(messageLink("C0INCIDENT", { ts, threadTs })), {
      channel: "C0INCIDENT",
      ts,
      threadTs,
    });
  }));
});

Deno.test("what is neither a ts nor a link to a message names none", () => {
  for (
    const words of [
      "",
      "1795424400",
      "https://slack.com/archives/C0INCIDENT",
      "javascript:alert(1)",
      "http://evil.example/archives/C1/p1795424400000100",
    ]
  ) assertEquals(messageAt(words), undefined, words);
  fc.assert(fc.property(fc.string(), (words) => {
    messageAt(words);
  }));
});
