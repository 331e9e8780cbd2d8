import { CALLS_MAX, isReply, REPLIES_PAGE } from "../../domain/archive/look.ts";
import { messageLines, recordLines } from "../../domain/archive/json_lines.ts";
import { type Said, transcript } from "../../domain/archive/transcript.ts";
import { story } from "../../domain/archive/story.ts";
import type {
  Exporting,
  Look,
  Stretch,
} from "../../domain/incident/aftermath.ts";
import type { FileLink } from "../../domain/incident/end_events.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import type { Answer } from "../../slack/api.ts";
import { pages } from "../../slack/pages.ts";
import { uploadFile } from "../../slack/upload_file.ts";
import { namesOf } from "./names_of.ts";
import type { PuttingAway } from "./putting_away.ts";

/** Slack's limit: https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 999;

/**
 * Writes a stretch of the channel's history, each message followed by its
 * replies, as the next part of the export.
 *
 * @returns How far the export is then.
 * @throws SlackApiError
 */
export async function stretchPart(
  one: PuttingAway,
  look: Look,
  { after, upTo }: Stretch,
): Promise<Exporting> {
  const said: Said[] = [];
  for (const message of await historyOf(one, { after, upTo })) {
    if (isReply(message)) continue;
    said.push(message);
    if (message.reply_count) {
      said.push(...await repliesTo(one, message.ts, look.upTo));
    }
  }
  const left = { ...look, stretches: look.stretches.slice(0, -1) };
  return await written(one, said, left);
}

/** Writes what was said since in threads that had been written before. */
export async function threadsPart(
  one: PuttingAway,
  look: Look,
): Promise<Exporting> {
  const said: Said[] = [];
  for (const ts of look.threads.slice(-CALLS_MAX)) {
    said.push(...await repliesTo(one, ts, look.upTo));
  }
  const left = { ...look, threads: look.threads.slice(0, -CALLS_MAX) };
  return await written(one, said, left);
}

/** Writes the record and its events as a part of the export. */
export async function recordPart(
  one: PuttingAway,
  entries: KeptEntry[],
): Promise<Exporting> {
  const { record, exporting } = one;
  const names = await namesOf(one, [
    ...Object.values(record.roles),
    record.declarer,
    ...entries.flatMap(({ event }) =>
      "by" in event && typeof event.by === "string" ? [event.by] : []
    ),
  ]);
  const files = await share(one, {
    // As many events, the same file: a repeat with more writes another.
    name: `${record.name}-record-${entries.length}`,
    title: `${record.name}: record and timeline`,
    lines: recordLines(record, entries),
    words: story(record, entries, names),
  });
  return {
    ...exporting,
    parts: exporting.parts + 1,
    events: entries.length,
    files: [...exporting.files, ...files],
    names,
  };
}

/** The messages of a stretch, the oldest first. */
async function historyOf(
  { slack, record }: PuttingAway,
  { after, upTo }: Pick<Stretch, "after" | "upTo">,
): Promise<Said[]> {
  const found: Said[] = [];
  const range = {
    channel: record.channel,
    oldest: after || "0",
    latest: upTo,
    inclusive: true,
    include_all_metadata: true,
    limit: PAGE,
  };
  for await (const page of pages(slack, "conversations.history", range)) {
    found.push(...page.messages.filter(({ ts }: Answer) => ts > after));
  }
  return found.sort(byTs);
}

/** The replies to a message that are not written yet, the oldest first. */
async function repliesTo(
  { slack, record, exporting: { upTo: after } }: PuttingAway,
  ts: string,
  upTo: string,
): Promise<Said[]> {
  const found: Said[] = [];
  const range = {
    channel: record.channel,
    ts,
    oldest: after || "0",
    latest: upTo,
    inclusive: true,
    include_all_metadata: true,
    limit: REPLIES_PAGE,
  };
  for await (const page of pages(slack, "conversations.replies", range)) {
    // The parent opens each page.
    found.push(
      ...page.messages.filter((reply: Answer) =>
        reply.ts !== ts && reply.ts > after && reply.ts <= upTo
      ),
    );
  }
  return found.sort(byTs);
}

function byTs(a: Said, b: Said): number {
  return a.ts < b.ts ? -1 : 1;
}

async function written(
  one: PuttingAway,
  said: Said[],
  left: Look,
): Promise<Exporting> {
  const { record, exporting: { look: _, ...exporting } } = one;
  const isDone = left.stretches.length + left.threads.length === 0;
  const rest = isDone ? { upTo: left.upTo } : { look: left };
  // All of it was deleted meanwhile.
  if (!said.length) return { ...exporting, ...rest };
  const number = String(exporting.parts + 1).padStart(3, "0");
  const names = await namesOf(one, said.map(({ user }) => user ?? ""));
  const files = await share(one, {
    name: `${record.name}-part-${number}`,
    title: `${record.name}: messages, part ${exporting.parts + 1}`,
    lines: messageLines(said),
    words: transcript(record, said, names),
  });
  return {
    ...exporting,
    ...rest,
    parts: exporting.parts + 1,
    messages: exporting.messages + said.length,
    files: [...exporting.files, ...files],
    names,
  };
}

/** Shares a part in the incident's channel, for programs and for people. */
async function share(
  { slack, record: { channel }, repeat }: PuttingAway,
  { name, title, lines, words }: {
    name: string;
    title: string;
    lines: string;
    words: string;
  },
): Promise<FileLink[]> {
  const as = (ending: string, content: string) =>
    uploadFile(slack, {
      channel,
      name: `${name}.${ending}`,
      title,
      content,
    }, repeat);
  return [await as("md", words), await as("jsonl", lines)];
}
