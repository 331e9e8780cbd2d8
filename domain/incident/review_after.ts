import type { Review } from "./aftermath.ts";
import type { EndEvent } from "./end_events.ts";
import type { IncidentState } from "./record.ts";

type ReviewEvent = Extract<EndEvent, { kind: `review_${string}` }>;

const NONE: Review = { state: "due", owner: "", dueAt: 0 };

/** The review after something happened to it. */
export function reviewAfter(
  { review = NONE }: Pick<IncidentState, "review">,
  event: ReviewEvent,
): Pick<IncidentState, "review"> {
  switch (event.kind) {
    case "review_started": {
      const { owner, dueAt, as, document } = event;
      return { review: { state: "started", owner, dueAt, as, document } };
    }
    case "review_changed":
      return {
        review: {
          ...review,
          owner: event.owner ?? review.owner,
          dueAt: event.dueAt ?? review.dueAt,
        },
      };
    case "review_published":
      return {
        review: { ...review, state: "published", words: event.summary },
      };
    case "review_skipped":
      return { review: { ...review, state: "skipped", words: event.why } };
  }
}
