import type { FileLink } from "../domain/incident/end_events.ts";
import { type Answer, pause, type Slack, SlackApiError } from "./api.ts";
import { FIRST_RUN, type Repeat } from "./apply.ts";
import { messagesIn, type Place } from "./sent.ts";

/** A text that people shall have as a file. */
export interface Upload extends Place {
  /** With its ending. Tells this file from all others of ours in its place: there it is shared once. */
  name: string;
  title: string;
  content: string;
  /** Stands above the file: mrkdwn, people's words in it escaped. */
  comment?: string;
}

/** How often the bytes are sent. */
const TRIES = 3;

/**
 * Shares a text as a file in a channel or thread. A repeat looks for what was
 * shared before, since Slack shares the same file twice without a word.
 *
 * Four calls and one that brings the bytes to files.slack.com, which apps reach
 * without naming it: https://github.com/slackapi/deno-slack-sdk/issues/347
 *
 * @throws SlackApiError
 */
export async function uploadFile(
  slack: Slack,
  upload: Upload,
  repeat: Repeat = FIRST_RUN,
): Promise<FileLink> {
  const shared = repeat.look
    ? await findShared(slack, upload, repeat.since)
    : undefined;
  return await fileLink(slack, shared ?? await share(slack, upload));
}

/** @returns The id of the file, which is shared. */
async function share(
  slack: Slack,
  { channel, threadTs, name, title, content, comment }: Upload,
): Promise<string> {
  const bytes = new TextEncoder().encode(content);
  const { upload_url, file_id } = await slack.call(
    "files.getUploadURLExternal",
    { filename: name, length: bytes.length },
  );
  await send(slack, upload_url, bytes);
  await slack.call("files.completeUploadExternal", {
    files: [{ id: file_id, title }],
    channel_id: channel,
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...(comment ? { initial_comment: comment } : {}),
  });
  return file_id;
}

/** The same bytes at the same address are one file, however often they come. */
async function send(
  slack: Slack,
  url: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let attempt = 1;; attempt++) {
    const code = await sent(url, body);
    if (code === undefined) return;
    const wait = 250 * 2 ** attempt;
    const again = code === "network" || code.startsWith("http_5");
    if (!again || attempt >= TRIES || !slack.hasTime(wait)) {
      throw new SlackApiError("upload", code);
    }
    await pause(wait);
  }
}

/** @returns What went wrong, if something did. */
async function sent(
  url: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { method: "POST", body });
    await answer.body?.cancel();
    return answer.ok ? undefined : `http_${answer.status}`;
  } catch {
    return "network";
  }
}

/** The id of a file of ours with this name, if it was shared there since then. */
async function findShared(
  slack: Slack,
  place: Upload,
  since: number,
): Promise<string | undefined> {
  // Anybody may share a file of the same name.
  const { user_id } = await slack.call("auth.test");
  for await (const messages of messagesIn(slack, place, since)) {
    for (const { files = [] } of messages) {
      const found = files.find((file: Answer) =>
        file.name === place.name && file.user === user_id
      );
      if (found) return found.id;
    }
  }
  return undefined;
}

/**
 * A file as people open it.
 *
 * @throws SlackApiError, of code `file_deleted` or `file_not_found` if it is gone
 */
export async function fileLink(slack: Slack, id: string): Promise<FileLink> {
  const { file } = await slack.call("files.info", { file: id });
  return { id, name: file.name, url: file.permalink };
}
