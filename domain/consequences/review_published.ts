import { reviewPublished as message } from "../messages/review.ts";
import type { Consequence } from "./consequence.ts";
import type { Effect } from "./effect.ts";

/**
 * The summary stands in the incident's channel; unless it is private, also in
 * the channel for announcements, there below the announcement too. Published
 * again, the same messages say the new words.
 */
export const reviewPublished: Consequence<"review_published"> = (
  { record, event, at },
) => {
  const { channel, announcementChannel, announcementTs, review } = record;
  const first = review?.publishedAt ?? at;
  const places: Pick<
    Extract<Effect, { kind: "post" }>,
    "channel" | "threadTs"
  >[] = [
    { channel },
    ...(record.private || !announcementTs || !announcementChannel ? [] : [
      { channel: announcementChannel },
      { channel: announcementChannel, threadTs: announcementTs },
    ]),
  ];
  return places.map((place) => ({
    kind: "post",
    ...place,
    key: `${channel}#review/published${place.threadTs ? "/below" : ""}`,
    message: message(record, event),
    ...(first < at ? { standsSince: first } : {}),
  }));
};
