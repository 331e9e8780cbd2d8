import type { IncidentRecord } from "../incident/record.ts";
import { statusOf } from "../incident/lifecycle.ts";
import { mayBeSpokenOf } from "../incident/outside.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { announcement } from "../messages/announcement.ts";
import { announcementWithheld } from "../messages/channel_changed.ts";
import { topic } from "../naming.ts";
import type { Effect } from "./effect.ts";

/** The channel's topic as it should be now. It changes with status, severity and commander only: each change is a line in the channel. */
export function topicNow(record: IncidentRecord): Effect {
  return {
    kind: "set_topic",
    channel: record.channel,
    topic: topic({
      severityName: record.severityName,
      statusName: STATUS_NAMES[statusOf(record.lifecycle)],
      title: record.title,
      commander: record.roles.commander,
    }),
  };
}

/** The announcement as it should be now; nothing where there is none. */
export function announcementNow(record: IncidentRecord): Effect[] {
  const { announcementChannel: channel, announcementTs: ts } = record;
  if (!ts || !channel) return [];
  const message = mayBeSpokenOf(record)
    ? announcement(record)
    : announcementWithheld(record);
  return [{ kind: "edit", channel, ts, message }];
}

/** A message below the announcement; nothing where there is none. */
export function below(
  record: IncidentRecord,
  { key, message }: Pick<Extract<Effect, { kind: "post" }>, "key" | "message">,
): Effect[] {
  const { announcementChannel: channel, announcementTs } = record;
  if (!mayBeSpokenOf(record) || !announcementTs || !channel) return [];
  return [{ kind: "post", channel, key, message, threadTs: announcementTs }];
}
