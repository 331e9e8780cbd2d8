import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { parseMention } from "./parse.ts";

const BOT = "U0INCD";

/** Words as somebody writes them to Incd, and what they mean. */
const MEANT: [string, unknown][] = [
  ["update Checkout is *back*", {
    kind: "update",
    text: "Checkout is *back*",
  }],
  ["Update: we rolled back; is it ok?", {
    kind: "update",
    text: "we rolled back; is it ok?",
  }],
  ["note &lt;b&gt; &amp; <https://a.example|the graph>", {
    kind: "note",
    text: "<b> & the graph (https://a.example)",
  }],
  ["decision: we do not fail over", {
    kind: "decide",
    what: "decision",
    text: "we do not fail over",
  }],
  ["temporary: rate limit is 500", {
    kind: "decide",
    what: "temporary",
    text: "rate limit is 500",
  }],
  ["task <@U0BEN> roll back", {
    kind: "task",
    title: "roll back",
    owner: "U0BEN",
  }],
  ["todo call the provider, for <@U0BEN|ben>", {
    kind: "task",
    title: "call the provider",
    owner: "U0BEN",
  }],
  ["update", { kind: "update", text: "" }],
  ["task roll back", { kind: "task", title: "roll back", owner: "" }],
  ["status", { kind: "status" }],
  ["What's the status?", { kind: "status" }],
  ["who is commander", { kind: "who", role: "commander" }],
  ["Who's in command??", { kind: "who", role: "commander" }],
  ["who is the tech lead?", { kind: "who", role: "technical_lead" }],
  ["comms?", { kind: "who", role: "communications_lead" }],
  ["who?", { kind: "who" }],
  ["SEV1!", { kind: "severity", word: "sev1", sure: false }],
  ["raise to sev2", { kind: "severity", word: "sev2", sure: true }],
  ["this is a SEV 1.", { kind: "severity", word: "sev 1", sure: false }],
  ["monitoring", { kind: "set_status", status: "monitoring" }],
  ["we are monitoring :tada:", { kind: "set_status", status: "monitoring" }],
  ["ack", { kind: "acknowledge" }],
  ["I'm on it!", { kind: "acknowledge" }],
  ["I’m on it", { kind: "acknowledge" }],
  ["take command", { kind: "take", role: "commander" }],
  ["I am the technical lead", { kind: "take", role: "technical_lead" }],
  ["list", { kind: "list" }],
  ["what is open?", { kind: "list" }],
  ["", { kind: "help" }],
  ["?", { kind: "help" }],
  ["*help*", { kind: "help" }],
  [":wave: help", { kind: "help" }],
  ["sev1?", { kind: "unknown" }],
  ["resolved?", { kind: "unknown" }],
  ["*Resolved*: rolled back; it was the <https://a.example|deploy>", {
    kind: "resolve",
    fix: "rolled back; it was the deploy (https://a.example)",
  }],
  ["fixed – it went away", { kind: "resolve", fix: "it went away" }],
  ["resolved", { kind: "form", shortcut: "resolve" }],
  ["escalate", { kind: "form", shortcut: "escalate" }],
  ["escalate to the network team", {
    kind: "severity",
    word: "the network team",
    sure: false,
    otherwise: "escalate",
  }],
  ["We are resolved!", { kind: "form", shortcut: "resolve" }],
  ["resolved the DNS part, the rest is open", {
    kind: "form",
    shortcut: "resolve",
  }],
  ["reopen, the errors are back", {
    kind: "reopen",
    why: "the errors are back",
  }],
  ["reopen", { kind: "form", shortcut: "reopen" }],
  ["reopened?", { kind: "unknown" }],
  ["shall we take command?", { kind: "unknown" }],
  ["we think that the database is the cause of all this", {
    kind: "unknown",
  }],
];

for (const [words, meant] of MEANT) {
  Deno.test(`"${words}" is understood`, () => {
    assertEquals(parseMention(`<@${BOT}> ${words}`, BOT), meant);
    assertEquals(parseMention(`<@${BOT}|incd>, ${words}`, BOT), meant);
  });
}

Deno.test("Incd may be mentioned at the end, and what is quoted is not meant", () => {
  assertEquals(parseMention(`ack <@${BOT}>`, BOT), { kind: "acknowledge" });
  assertEquals(
    parseMention(`&gt; <@${BOT}> sev1\n<@${BOT}> status`, BOT),
    { kind: "status" },
  );
});

Deno.test("where Incd does not know its own id, the first mention is its own", () => {
  assertEquals(parseMention(`<@${BOT}> task <@U0BEN> roll back`, ""), {
    kind: "task",
    title: "roll back",
    owner: "U0BEN",
  });
});

Deno.test("letter case, blanks and signs at the end change nothing", () => {
  const words = fc.constantFrom(
    "status",
    "who is commander",
    "list",
    "help",
    "ack",
    "take command",
    "raise to sev2",
    "monitoring",
  );
  const end = fc.constantFrom("", ".", "!", " !!", "…", " :fire:", "\n");
  fc.assert(fc.property(words, end, fc.boolean(), (words, end, upper) => {
    const typed = (upper ? words.toUpperCase() : words) + end;

    assertEquals(
      parseMention(`<@${BOT}>   ${typed}`, BOT),
      parseMention(`<@${BOT}> ${words}`, BOT),
    );
  }));
});

Deno.test("whatever is written is understood or not, and a question changes nothing", () => {
  const asked = new Set(["status", "who", "list", "help", "unknown"]);
  const free = new Set(["update", "note", "decide", "task"]);
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(
      fc.constantFrom(
        "update",
        "task",
        `<@${BOT}>`,
        "<@U0BEN>",
        "<!channel>",
        "sev1",
        "take",
        "command",
        ">",
        "*",
        "?",
        "\n",
        " ",
        "who",
        "is",
      ),
      { maxLength: 12 },
    ).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(words, (words) => {
      parseMention(words, "");
      const mention = parseMention(`<@${BOT}> ${words}`, BOT);
      const question = parseMention(`<@${BOT}> ${words}\n?`, BOT);

      assert(mention.kind.length > 0);
      assert(asked.has(question.kind) || free.has(question.kind));
    }),
    { numRuns: 200 },
  );
});

Deno.test("long words are looked through quickly", () => {
  const begun = performance.now();
  for (
    const piece of ["a ", "<@U0", "take ", "raise to ", "- ", "for ", ":a"]
  ) {
    parseMention(`<@${BOT}> task ${piece.repeat(10_000)}`, BOT);
    parseMention(`<@${BOT}> ${piece.repeat(10_000)}`, BOT);
  }

  assert(performance.now() - begun < 2_000);
});
