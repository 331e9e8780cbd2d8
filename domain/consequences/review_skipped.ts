import { reviewSkipped as message } from "../messages/review.ts";
import type { Consequence } from "./consequence.ts";

/** The channel reads that there will be no review, and why. */
export const reviewSkipped: Consequence<"review_skipped"> = (
  { record, event, key },
) => [{
  kind: "post",
  channel: record.channel,
  key: `${key}/skipped`,
  message: message(record, event),
}];
