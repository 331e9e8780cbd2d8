import { reviewBegun, reviewForYou } from "../messages/review.ts";
import type { Consequence } from "./consequence.ts";
import { privately } from "./privately.ts";

/** The channel learns where the review is; who has it and did not begin it, reads so. */
export const reviewStarted: Consequence<"review_started"> = (
  { record, event, key },
) => [
  {
    kind: "post",
    channel: record.channel,
    key: `${key}/begun`,
    message: reviewBegun(record, event),
  },
  ...privately(
    event.owner === event.by || record.private ? undefined : event.owner,
    `${key}/owner`,
    reviewForYou(record, ""),
  ),
];
