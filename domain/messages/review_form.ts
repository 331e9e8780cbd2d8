import type { RefusalCode } from "../decision.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { REVIEW_SUMMARY_MAX, SKIPPED_WHY_MAX } from "../incident/review.ts";
import { cut } from "../text.ts";
import { section } from "./blocks.ts";
import {
  type Choice,
  choice,
  dayAndTime,
  people,
  plain,
  words,
} from "./inputs.ts";
import type { Modal } from "./modal.ts";
import { reviewLine } from "./review.ts";

/** Callback id of its view. */
export const REVIEW_FORM = "review";

/** What can become of a review in its form. */
export type ReviewDoing = "start" | "publish" | "skip" | "keep";

const START: Choice = {
  id: "start",
  name: "Start it",
  about: "Incd writes the facts, and questions for those who were there",
};
const PUBLISH: Choice = {
  id: "publish",
  name: "Publish the summary",
  about: "Everybody reads it, with a link to the review",
};
const AGAIN: Choice = {
  id: "publish",
  name: "Publish other words",
  about: "The same messages say them then",
};
const SKIP: Choice = {
  id: "skip",
  name: "Skip it",
  about: "With the reason, which everybody in the channel reads",
};
const KEEP: Choice = { id: "keep", name: "Only save owner and day" };

/** What can be done now, what comes next first. */
function offered({ review }: IncidentRecord): Choice[] {
  switch (review?.state) {
    case "started":
      return [PUBLISH, KEEP, SKIP];
    case "published":
      return [AGAIN, KEEP];
    case "skipped":
      return [START];
    default:
      return [START, KEEP, SKIP];
  }
}

/** The form *Review*. */
export function reviewForm(record: IncidentRecord): Modal {
  const { review } = record;
  const doings = offered(record);
  const can = (doing: ReviewDoing) => doings.some(({ id }) => id === doing);
  const stands = reviewLine(record) || "None is asked for at this severity";
  return {
    type: "modal",
    callback_id: REVIEW_FORM,
    notify_on_close: true,
    title: plain("Review"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      section(`*Where it stands*\n${stands}`),
      choice({ id: "doing", label: "What now?" }, doings, doings[0]!.id),
      ...(can("publish")
        ? [
          words(
            {
              id: "summary",
              label: "Summary",
              hint: record.private
                ? "Stays in this channel, as the incident is private"
                : "For the whole company: what happened, whom it hurt, what is done about it",
              optional: true,
            },
            review?.state === "published"
              ? review.words ?? ""
              : summaryDraft(record),
            { max: REVIEW_SUMMARY_MAX, multiline: true },
          ),
        ]
        : []),
      ...(can("skip")
        ? [
          words(
            { id: "why", label: "If it is skipped: why?", optional: true },
            "",
            { max: SKIPPED_WHY_MAX },
          ),
        ]
        : []),
      people(
        { id: "owner", label: "Who sees to it", optional: true },
        review?.owner ? [review.owner] : [],
        1,
      ),
      dayAndTime(
        { id: "due", label: "To be published by", optional: true },
        review?.dueAt ?? 0,
      ),
    ],
  };
}

/** What is known already, for whoever publishes to go on from. */
export function summaryDraft(
  { title, impact, description, resolution }: IncidentRecord,
): string {
  const parts = [
    ["What happened", description || title],
    ["Impact", resolution?.customers || impact],
    ["What fixed it", resolution?.fix ?? ""],
  ].filter(([, text]) => text);
  return cut(
    parts.map(([name, text]) => `${name}: ${text}`).join("\n\n"),
    REVIEW_SUMMARY_MAX,
  );
}

/** The field under which a refusal is shown. */
export function reviewFieldOf(code: RefusalCode): string | undefined {
  switch (code) {
    case "cannot_take_part":
      return "owner";
    default:
      return undefined;
  }
}
