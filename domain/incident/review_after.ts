import type { Review } from "./aftermath.ts";
import type { EndEvent } from "./end_events.ts";
import type { IncidentState } from "./record.ts";

type ReviewEvent = Extract<EndEvent, { kind: `review_${string}` }>;

const NONE: Review = { state: "due", owner: "", dueAt: 0 };

/** The review after something happened to it. */
export function reviewAfter(
  { review = NONE }: Pick<IncidentState, "review">,
  event: ReviewEvent,
  at: number,
): Pick<IncidentState, "review"> {
  const round = (review.round ?? 0) + 1;
  return { review: { ...after(review, event, at), round } };
}

function after(review: Review, event: ReviewEvent, at: number): Review {
  switch (event.kind) {
    case "review_started": {
      const { owner, dueAt, as, document } = event;
      return { state: "started", owner, dueAt, as, document };
    }
    case "review_changed":
      return {
        ...review,
        owner: event.owner ?? review.owner,
        dueAt: event.dueAt ?? review.dueAt,
      };
    case "review_published":
      return {
        ...review,
        state: "published",
        words: event.summary,
        publishedAt: review.publishedAt ?? at,
      };
    case "review_skipped":
      return { ...review, state: "skipped", words: event.why };
  }
}
