import { customerDraft } from "../messages/customer_draft.ts";
import { resolvedElsewhere, resolvedMessage } from "../messages/resolved.ts";
import type { Consequence } from "./consequence.ts";
import { announcementNow, below, topicNow } from "./public_face.ts";
import { privately } from "./privately.ts";
import { toFollowers } from "./followers.ts";

/**
 * The final update stands in the channel and below the announcement, whoever
 * follows gets it privately, and the communications lead the last draft for
 * customers.
 */
export const resolved: Consequence<"resolved"> = (
  { record, event, at, key },
) => {
  const elsewhere = resolvedElsewhere(record, event);
  return [
    {
      kind: "post",
      channel: record.channel,
      key: `${key}/resolved`,
      message: resolvedMessage(record, event, at),
    },
    topicNow(record),
    ...announcementNow(record),
    ...below(record, { key: `${key}/announced`, message: elsewhere }),
    ...toFollowers(record, { by: event.by, key, message: elsewhere }),
    ...privately(
      record.roles.communications_lead,
      `${key}/customers`,
      customerDraft(record, { status: "resolved", by: event.by }, at),
    ),
  ];
};
