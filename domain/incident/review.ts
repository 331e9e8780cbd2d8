import { allow, type Decision, refuse } from "../decision.ts";
import type { Review } from "./aftermath.ts";
import type { EndEvent, FileLink } from "./end_events.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";

/** What people do, as in "Cannot <what>". */
export const START_REVIEW = "start the review";
export const CHANGE_REVIEW = "change the review";
export const PUBLISH_REVIEW = "publish the review";
export const SKIP_REVIEW = "skip the review";

/** Most characters of what is published. */
export const REVIEW_SUMMARY_MAX = 2500;

/** Most characters of why there is no review. */
export const SKIPPED_WHY_MAX = 500;

type Event<Kind extends EndEvent["kind"]> = Extract<EndEvent, { kind: Kind }>;

type Incident = Pick<IncidentRecord, "lifecycle" | "review">;

/** Whether a review can be started now; one that was skipped can. */
export function reviewStartable(
  { lifecycle, review }: Incident,
): Decision<true> {
  const can = possible(lifecycle, "start_review");
  if (!can.ok) return can;
  return review?.document && review.state !== "skipped"
    ? refuse(
      "already_so",
      `Cannot ${START_REVIEW}: it is begun already, in ${linked(review)}`,
    )
    : allow(true);
}

/** The review is begun; whoever begins it owns it, unless somebody does. */
export function startReview(
  record: Incident,
  { by, as, document }: {
    by: string;
    as: "canvas" | "file";
    document: FileLink;
  },
): Decision<Event<"review_started">> {
  const can = reviewStartable(record);
  if (!can.ok) return can;
  const { owner = "", dueAt = 0 } = record.review ?? {};
  return allow({
    kind: "review_started",
    by,
    owner: owner || by,
    dueAt,
    as,
    document,
  });
}

/** Somebody else owns it, or it is due at another time. */
export function changeReview(
  { lifecycle, review }: Incident,
  { by, owner, dueAt }: { by: string; owner?: string; dueAt?: number },
): Decision<Event<"review_changed">> {
  const can = possible(lifecycle, "change_review");
  if (!can.ok) return can;
  const changed = {
    ...(owner !== undefined && owner !== (review?.owner ?? "")
      ? { owner }
      : {}),
    ...(dueAt !== undefined && dueAt !== (review?.dueAt ?? 0) ? { dueAt } : {}),
  };
  return Object.keys(changed).length
    ? allow({ kind: "review_changed", by, ...changed })
    : refuse(
      "nothing_changed",
      `Cannot ${CHANGE_REVIEW}: owner and day are as they were`,
    );
}

/** What came of it is told to everybody; published again, it is told anew in the same place. */
export function publishReview(
  { lifecycle, review }: Incident,
  { by, summary }: { by: string; summary: string },
): Decision<Event<"review_published">> {
  const can = possible(lifecycle, "change_review", PUBLISH_REVIEW);
  if (!can.ok) return can;
  if (!review?.document) {
    return refuse(
      "review_not_begun",
      `Cannot ${PUBLISH_REVIEW}: it is not begun yet. Start it first`,
    );
  }
  const words = summary.trim();
  const fits = inWords(PUBLISH_REVIEW, words, REVIEW_SUMMARY_MAX, "summary");
  if (!fits.ok) return fits;
  return review.state === "published" && review.words === words
    ? refuse(
      "already_so",
      `Cannot ${PUBLISH_REVIEW}: it is published with these words already`,
    )
    : allow({ kind: "review_published", by, summary: words });
}

/** There will be no review, for a reason that everybody can read. */
export function skipReview(
  { lifecycle, review }: Incident,
  { by, why }: { by: string; why: string },
): Decision<Event<"review_skipped">> {
  const can = possible(lifecycle, "change_review", SKIP_REVIEW);
  if (!can.ok) return can;
  if (review?.state === "published" || review?.state === "skipped") {
    return refuse(
      "already_so",
      `Cannot ${SKIP_REVIEW}: it is ${review.state} already`,
    );
  }
  const words = why.trim();
  const fits = inWords(SKIP_REVIEW, words, SKIPPED_WHY_MAX, "reason");
  return fits.ok ? allow({ kind: "review_skipped", by, why: words }) : fits;
}

function inWords(
  what: string,
  words: string,
  max: number,
  name: string,
): Decision<true> {
  if (!words) {
    return refuse(
      "text_missing",
      `Cannot ${what}: say in a sentence the ${name}`,
    );
  }
  return words.length > max
    ? refuse(
      "text_too_long",
      `Cannot ${what}: the ${name} has ${words.length} characters, at most ${max} find a place`,
    )
    : allow(true);
}

function linked({ document }: Review): string {
  return `<${document!.url}|this document>`;
}

/** What those compete for who change a review at the same time. */
export function reviewRound(
  { review }: Pick<IncidentRecord, "review">,
): string {
  return `review/${review?.round ?? 0}`;
}
