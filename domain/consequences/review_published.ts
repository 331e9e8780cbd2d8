import {
  reviewPublished as message,
  reviewPublishedBelow,
} from "../messages/review.ts";
import { mayBeSpokenOf } from "../incident/outside.ts";
import type { Consequence } from "./consequence.ts";

/**
 * The summary stands in the incident's channel; unless it is private, also in
 * the channel for announcements, and in short below the announcement. Published
 * again, the same messages say the new words.
 */
export const reviewPublished: Consequence<"review_published"> = (
  { record, event, at },
) => {
  const { channel, announcementChannel, announcementTs, review } = record;
  const isPublic = mayBeSpokenOf(record) && announcementChannel &&
    announcementTs;
  const first = review?.publishedAt ?? at;
  const post = {
    kind: "post" as const,
    ...(first < at ? { standsSince: first } : {}),
  };
  const key = `${channel}#review/published`;
  return [
    { ...post, channel, key, message: message(record, event) },
    ...(isPublic
      ? [
        {
          ...post,
          channel: announcementChannel,
          key,
          message: message(record, event),
        },
        {
          ...post,
          channel: announcementChannel,
          threadTs: announcementTs,
          key: `${key}/below`,
          message: reviewPublishedBelow(record, event),
        },
      ]
      : []),
  ];
};
