import { messageAt } from "../domain/timeline/message_link.ts";
import type { SlackMessage } from "../domain/timeline/captured_message.ts";
import type { Answer, Slack } from "./api.ts";

/**
 * A message as it is now, with its reactions and pins, also if it is a reply
 * in a thread. Mostly one call; nothing if there is no such message any more.
 *
 * Events name a reply by its own ts alone, and Slack does not say for sure that
 * its thread is found by that: the reply's link tells the thread.
 * https://docs.slack.dev/reference/methods/conversations.replies
 *
 * @param link The message's permanent link, if the event has brought it.
 * @throws SlackApiError
 */
export async function readMessage(
  slack: Slack,
  { channel, ts, link = "" }: { channel: string; ts: string; link?: string },
): Promise<SlackMessage | undefined> {
  const threadTs = messageAt(link)?.threadTs;
  const found = await inThread(slack, channel, threadTs || ts, ts);
  if (found || threadTs) return found;
  const asked = await slack.callUnless(GONE, "chat.getPermalink", {
    channel,
    message_ts: ts,
  });
  const parent = asked && messageAt(asked.permalink)?.threadTs;
  return parent ? await inThread(slack, channel, parent, ts) : undefined;
}

const GONE = ["thread_not_found", "message_not_found"];

/** The message with this very ts: Slack puts the parent before it. */
async function inThread(
  slack: Slack,
  channel: string,
  threadTs: string,
  ts: string,
): Promise<SlackMessage | undefined> {
  const answer = await slack.callUnless(GONE, "conversations.replies", {
    channel,
    ts: threadTs,
    oldest: ts,
    latest: ts,
    inclusive: true,
    include_all_metadata: true,
    limit: 2,
  });
  return answer?.messages.find((message: Answer) => message.ts === ts);
}
