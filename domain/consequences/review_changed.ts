import { reviewForYou } from "../messages/review.ts";
import type { Consequence } from "./consequence.ts";

/** Who is given the review by somebody else comes into the channel and reads of it privately. */
export const reviewChanged: Consequence<"review_changed"> = (
  { record, event: { owner, by }, key },
) =>
  owner && owner !== by
    ? [{
      kind: "call",
      channel: record.channel,
      users: [owner],
      groups: [],
      key: `${key}/owner`,
      message: reviewForYou(record, by),
    }]
    : [];
