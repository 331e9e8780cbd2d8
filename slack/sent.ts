import type { Answer, Slack } from "./api.ts";
import { pages } from "./pages.ts";

/** The `event_type` of every stamp on our messages. */
const EVENT_TYPE = "incd_message";

/** The stamp by which a message of ours is found again: an id, never words. */
export function stamp(key: string): Answer {
  return { event_type: EVENT_TYPE, event_payload: { key } };
}

/** Whether a message is one of ours; people's reactions to it mean nothing. */
export function isOurs(message: Answer): boolean {
  return message.metadata?.event_type === EVENT_TYPE;
}

/** The alert that a message of ours shows, by id; nothing for any other. */
export function alertShown(message: Answer): string | undefined {
  const key = message.metadata?.event_payload?.key;
  return isOurs(message) && typeof key === "string"
    ? /^alert\/([^/]+)\//.exec(key)?.[1]
    : undefined;
}

/** How many messages are looked through at the most: ten pages. */
const PAGES = 10;
const PAGE = 200;

/** Where a message is looked for. */
export interface Place {
  /** Id of a channel that Incd can read. */
  channel: string;
  /** In this thread, else in the channel itself. */
  threadTs?: string;
}

/**
 * The ts of the message with this stamp, if it was posted since `since`
 * (milliseconds since 1970).
 *
 * Only for repeats: on a first run nothing was sent, and looking costs calls.
 *
 * @throws SlackApiError
 */
export async function findSent(
  slack: Slack,
  place: Place,
  key: string,
  since: number,
): Promise<string | undefined> {
  for await (const messages of messagesIn(slack, place, since)) {
    const found = messages.find((message: Answer) =>
      message.metadata?.event_type === EVENT_TYPE &&
      message.metadata.event_payload?.key === key
    );
    if (found) return found.ts;
  }
  return undefined;
}

/**
 * What was posted in a place since then (milliseconds since 1970), a page at a
 * time: ten pages at the most.
 *
 * @throws SlackApiError
 */
export async function* messagesIn(
  slack: Slack,
  place: Place,
  since: number,
): AsyncGenerator<Answer[], void> {
  let cursor = "";
  for (let page = 0; page < PAGES; page++) {
    const answer = await read(slack, place, {
      oldest: String(Math.floor(since / 1000) - 1),
      include_all_metadata: true,
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    yield answer.messages;
    cursor = answer.response_metadata?.next_cursor ?? "";
    if (!cursor) return;
  }
}

/** Reads a page of a channel or thread. Bots must be in a channel to read it: a public one is joined. */
async function read(
  slack: Slack,
  { channel, threadTs }: Place,
  page: Answer,
): Promise<Answer> {
  const method = threadTs ? "conversations.replies" : "conversations.history";
  const args = { channel, ...(threadTs ? { ts: threadTs } : {}), ...page };
  const answer = await slack.callUnless(["not_in_channel"], method, args);
  if (answer) return answer;
  await slack.call("conversations.join", { channel });
  return await slack.call(method, args);
}

/**
 * The id of a channel, from its id or, for public ones, its name. Nothing if
 * there is no such channel.
 *
 * @throws SlackApiError
 */
export async function channelId(
  slack: Slack,
  nameOrId: string,
): Promise<string | undefined> {
  if (/^[CDG][A-Z0-9]{7,}$/.test(nameOrId)) return nameOrId;
  const listed = { exclude_archived: true, limit: 999 };
  for await (const page of pages(slack, "conversations.list", listed)) {
    const found = page.channels.find((c: Answer) => c.name === nameOrId);
    if (found) return found.id;
  }
  return undefined;
}
