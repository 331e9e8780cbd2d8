import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import type { Review } from "./aftermath.ts";
import { evolve } from "./evolve.ts";
import type { IncidentRecord } from "./record.ts";
import {
  changeReview,
  publishReview,
  REVIEW_SUMMARY_MAX,
  reviewStartable,
  skipReview,
  startReview,
} from "./review.ts";

const DOCUMENT = {
  id: "F1",
  name: "Review",
  url: "https://x.slack.com/docs/F1",
};

function resolvedWith(review?: Partial<Review>): IncidentRecord {
  const incident = anIncident();
  return {
    ...incident,
    lifecycle: {
      ...incident.lifecycle,
      phases: [{ status: "resolved", at: 0 }],
    },
    review: review && { state: "due", owner: "", dueAt: 0, ...review },
  };
}

/** By where the review stands: what becomes of starting, publishing and skipping it. */
const RULES: [string, Partial<Review> | undefined, string, string, string][] = [
  ["none", undefined, "ok", "review_not_begun", "ok"],
  ["due", { state: "due" }, "ok", "review_not_begun", "ok"],
  [
    "started",
    { state: "started", document: DOCUMENT },
    "already_so",
    "ok",
    "ok",
  ],
  [
    "published",
    { state: "published", document: DOCUMENT, words: "Before" },
    "already_so",
    "ok",
    "already_so",
  ],
  ["skipped", { state: "skipped" }, "ok", "review_not_begun", "already_so"],
];

for (const [state, review, start, publish, skip] of RULES) {
  Deno.test(`a review that is ${state}: starting, publishing, skipping`, () => {
    const record = resolvedWith(review);
    const by = "U1";
    const codes = [
      reviewStartable(record),
      publishReview(record, { by, summary: "It was the cache" }),
      skipReview(record, { by, why: "Known" }),
    ].map((decided) => decided.ok ? "ok" : decided.code);

    assertEquals(codes, [start, publish, skip]);
  });
}

Deno.test("what is published or skipped is said, in few words, and is new", () => {
  const record = resolvedWith({
    state: "published",
    document: DOCUMENT,
    words: "The cache",
  });
  const code = (summary: string) => {
    const decided = publishReview(record, { by: "U1", summary });
    return decided.ok ? "ok" : decided.code;
  };

  assertEquals(code(" "), "text_missing");
  assertEquals(code(" The cache "), "already_so");
  assertEquals(code("x".repeat(REVIEW_SUMMARY_MAX + 1)), "text_too_long");
  const unchanged = changeReview(record, { by: "U1", owner: "", dueAt: 0 });
  assertEquals(!unchanged.ok && unchanged.code, "nothing_changed");
});

Deno.test("whoever begins a review owns it unless somebody does, and each change is a round of its own", () => {
  const asked = { by: "U1", as: "canvas" as const, document: DOCUMENT };
  const owners = [resolvedWith(), resolvedWith({ owner: "U2", round: 3 })].map(
    (record) => {
      const started = startReview(record, asked);
      if (!started.ok) throw new Error(started.message);
      const entry = { at: 1, recordedAt: 1, event: started.value };
      const { review } = evolve(record, entry);
      return [review?.owner, review?.round];
    },
  );

  assertEquals(owners, [["U1", 1], ["U2", 4]]);
});
