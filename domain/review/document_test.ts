import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import { sectionsOf } from "../../workspace/page/canvas/canvas_markdown.ts";
import type { IncidentEvent, KeptEntry } from "../incident/events.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import { reviewDocument } from "./document.ts";
import { canvasWording, fileWording } from "./wording.ts";

const START = Date.UTC(2026, 10, 23, 9);

function entries(events: IncidentEvent[]): KeptEntry[] {
  return events.map((event, n) => ({
    id: `C0INCIDENT#e${n}#0`,
    at: START + n * 60_000,
    recordedAt: START + n * 60_000,
    told: true,
    event,
  }));
}

function written(words: string, timeZone = "Etc/UTC"): string {
  const message = {
    ts: "1795424400.000100",
    threadTs: "",
    author: "U0BEN",
    text: words,
    files: [],
  };
  return reviewDocument({
    record: anIncident({
      title: words,
      description: words,
      impact: words,
      actionItems: [{
        id: "a",
        title: words,
        owner: "",
        due: "2026-12-01",
        does: "prevent",
        addedAt: START,
        round: 0,
      }],
      resolution: { fix: words, customers: words, by: "U0ANA", at: START },
    }),
    entries: entries([
      { kind: "noted", text: words, by: "U0ANA", tried: "worked" },
      { kind: "captured", as: "confirmed", message, by: "U0ANA" },
      {
        kind: "decided",
        decision: "d",
        what: "temporary",
        text: words,
        owner: "U0BEN",
        revisitAt: 0,
        by: "U0ANA",
      },
    ]),
    settings: { ...DEFAULTS, timeZone },
    wording: canvasWording(timeZone),
    now: START,
  });
}

const HEADINGS = sectionsOf(written("words"))
  .filter(({ block }) => block.kind === "heading").length;

Deno.test("whatever people typed makes no heading, list in a quote, mention or link", () => {
  const hostile = fc.array(
    fc.constantFrom(
      "# head",
      "> - quote",
      "- item",
      "1. one",
      "| a | b |",
      "| - | - |",
      "```",
      "---",
      "![](@U0EVIL)",
      "[click](https://evil.example)",
      "<!channel>",
      "**bold**",
      "\n",
      " ",
      "\\",
    ),
    { maxLength: 12 },
  ).map((parts) => parts.join(""));
  fc.assert(
    fc.property(hostile, (words) => {
      const text = written(words);
      const blocks = sectionsOf(text).map(({ block }) => block);
      assertEquals(
        blocks.filter(({ kind }) => kind === "heading").length,
        HEADINGS,
      );
      for (const kind of ["code", "divider"]) {
        assert(blocks.every((block) => block.kind !== kind), kind);
      }
      assert(!/(?<!\\)!\[\]\(@U0EVIL\)/.test(text));
      assert(!/(?<!\\)\[click\]\(/.test(text));
      assert(!/(?<!\\)<!channel/.test(text));
    }),
  );
});

Deno.test("of a long incident what tells most is kept, and how much is left out is said", () => {
  const chatter: IncidentEvent[] = Array.from({ length: 300 }, () => ({
    kind: "noted",
    text: "Still looking",
    by: "U0ANA",
  }));
  const text = reviewDocument({
    record: anIncident(),
    entries: entries([
      ...chatter,
      { kind: "acknowledged", by: "U0BEN" },
      { kind: "noted", text: "Rolled back", by: "U0BEN", tried: "worked" },
      ...chatter,
    ]),
    settings: DEFAULTS,
    wording: fileWording("Etc/UTC", new Map([["U0BEN", "Ben *Okafor*"]])),
    now: START,
  });

  assertStringIncludes(text, "Acknowledged by Ben \\*Okafor\\*");
  assertStringIncludes(text, "Tried, and it worked: Rolled back");
  assertStringIncludes(text, "*522 entries that tell less are left out");
  assert(text.length < 20_000);
});

Deno.test("times are those of the team", () => {
  const text = written("words", "Asia/Tokyo");

  assertStringIncludes(text, "Monday, 23 November 2026 at 18:00");
  assertStringIncludes(text, "Times are those of Asia/Tokyo");
});
