import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { archiveWord } from "../../domain/archive/timing.ts";
import { archiveStuck } from "../../domain/messages/archive.ts";
import { isUnclear, type Slack, type SlackApiError } from "../../slack/api.ts";
import { apply } from "../../slack/apply.ts";

/** Slack, or the way to it, will do it another time. */
const PASSING = ["rate_limited", "deadline", "partial_failure"];

/** Whether somebody has to do something before it can work. */
export function isLasting(error: SlackApiError): boolean {
  return !isUnclear(error) && !PASSING.includes(error.code);
}

/**
 * Says once to whoever decides why the channel is not archived, and what helps.
 *
 * @throws SlackApiError
 */
export async function tellStuck(
  slack: Slack,
  channel: string,
  code: string,
  now: number,
): Promise<void> {
  const record = await getIncident(slack, channel);
  if (!record) return;
  const word = archiveWord("stuck", record);
  const user = record.roles.commander ?? record.declarer;
  if (user) {
    await apply(slack, [{
      kind: "tell_privately",
      user,
      key: `${channel}#${word}/${code}`,
      message: archiveStuck(record, code),
    }], { look: true, since: record.archiveAt });
  }
  await updateIncident(slack, channel, {
    reminded: { ...record.reminded, [word]: now },
  });
}
