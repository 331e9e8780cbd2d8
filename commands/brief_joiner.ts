import { claimSubject } from "../datastores/claims/store.ts";
import { lookUpIncident } from "../datastores/incidents/store.ts";
import { joinerBrief } from "../domain/messages/joiner_brief.ts";
import { mayPass } from "../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply } from "../slack/apply.ts";

/** Somebody has come into a channel. */
export interface Joined {
  channel: string;
  /** Slack user id. */
  person: string;
  /** Who has brought them, by Slack user id; "" if they came by themselves. */
  inviter: string;
}

/** Who leaves and comes again within so long has read it. Milliseconds. */
const READ_FOR_MS = 12 * 3_600_000;

/**
 * Tells somebody privately where the incident stands, from the record alone.
 * Whom Incd itself has invited is told elsewhere what is expected of them.
 *
 * One call where there is no incident, and for those; three for all others.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function briefJoiner(
  slack: Slack,
  { channel, person, inviter }: Joined,
): Promise<void> {
  const record = await lookUpIncident(slack, channel);
  if (!record) return;
  const isUs = async (user: string) =>
    user !== "" && user === (record.bot || await ownId(slack));
  if (await isUs(inviter) || person === record.bot) return;
  const standing = await claimSubject(slack, `${channel}#brief#${person}`);
  if (!standing.won) return;
  const [outcome] = await apply(slack, [{
    kind: "tell_privately",
    user: person,
    key: `${channel}/brief/${person}`,
    message: joinerBrief(record),
  }], { look: standing.repeat, since: Date.now() - READ_FOR_MS });
  // A bot, for instance, has nobody to read it.
  if (!outcome!.ok && mayPass(outcome!.code)) {
    throw new SlackApiError("chat.postMessage", outcome!.code);
  }
}

async function ownId(slack: Slack): Promise<string> {
  return (await slack.call("auth.test")).user_id;
}
