import type { EndEvent } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { escape, list } from "../text.ts";
import { actions, context, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { reason } from "./problems.ts";
import { questionButton } from "./question_button.ts";

const WHEN = "{date_long_pretty} at {time}";

/** How many files are linked; the others are in the channel. */
const LINKED = 20;

/** What the channel reads before it is archived. */
export function archiveNotice(
  record: IncidentRecord,
  { archiveAt, by }: Extract<EndEvent, { kind: "archive_announced" }>,
): Message {
  const text = by
    ? `<@${by}> archives this channel now`
    : `This channel will be archived ${moment(archiveAt, WHEN)}`;
  return {
    text,
    blocks: [
      section(`*${text}*`),
      section(
        `Before that, all that was said here is shared here as files${
          record.private ? "" : ", with links to them from the announcement"
        }. As long as people write here, it stays open`,
      ),
      ...answers(record, archiveAt, ["keep"]),
    ],
  };
}

/** The same for whoever decides. */
export function archiveAnnounced(
  record: IncidentRecord,
  { archiveAt }: Extract<EndEvent, { kind: "archive_announced" }>,
): Message {
  const { channel, title, severityName } = record;
  const text = `<#${channel}> will be archived ${moment(archiveAt, WHEN)}`;
  return {
    text,
    blocks: [
      section(`*${text}*`),
      typed(`${severityName} ${title}`),
      section(
        "Before that, all that was said there is exported as files. Nothing need be done",
      ),
      ...answers(record, archiveAt, ["keep", "now"]),
    ],
  };
}

/** Asked once more, since Incd cannot open an archived channel again. */
export function archiveConfirm(record: IncidentRecord): Message {
  const text =
    `Archive <#${record.channel}> now? It is exported first. Incd cannot open it again`;
  return {
    text,
    blocks: [
      section(text),
      ...answers(record, record.archiveAt, ["confirmed", "keep"]),
    ],
  };
}

const LABELS = {
  keep: "Keep open",
  now: "Archive now",
  confirmed: "Yes, archive now",
};

/** Without the shortcut behind them there are no buttons. */
function answers(
  record: IncidentRecord,
  archiveAt: number,
  offered: (keyof typeof LABELS)[],
): Block[] {
  const about = { about: "archive" as const, which: String(archiveAt) };
  const buttons = offered.flatMap((answer) =>
    questionButton(record, about, answer, LABELS[answer])
  );
  return buttons.length ? [actions(buttons)] : [];
}

/** Somebody wants it kept. */
export function keptOpen(
  { channel, keptUntil }: IncidentRecord,
): string {
  return `✓ <#${channel}> stays open until ${
    moment(keptUntil, "{date_long_pretty}")
  }`;
}

/** The same for everybody in the channel. */
export function keptOpenHere(
  { by, until }: Extract<EndEvent, { kind: "kept_open" }>,
): Message {
  const text = `This channel stays open until ${
    moment(until, "{date_long_pretty}")
  }, says <@${by}>`;
  return { text, blocks: [section(text)] };
}

/** Below the announcement of a public incident: where all of it can be read. */
export function exportedFiles(
  { channel }: IncidentRecord,
  { files, messages }: Extract<EndEvent, { kind: "exported" }>,
): Message {
  // For people; for programs there is the same as JSON Lines in the channel.
  const forPeople = files.filter(({ name }) => name.endsWith(".md"));
  const links = forPeople.slice(0, LINKED).map(({ name, url }) =>
    `<${url.replace(/[<>|\s]/g, encodeURIComponent)}|${
      escape(name).replaceAll("|", "¦")
    }>`
  );
  const more = forPeople.length - links.length;
  const text = `All ${messages} messages of <#${channel}> are kept as files`;
  return {
    text,
    blocks: [
      section(text),
      section(list([...links, ...(more > 0 ? [`${more} more`] : [])])),
      context("The same as JSON Lines is in the channel"),
    ],
  };
}

/** Why it does not happen, and what helps. */
const WHY: Record<string, string> = {
  shared:
    "it is shared with another organisation, which would get the export too. Stop sharing it, or archive it yourself",
  not_in_channel: "Incd is not in it. Invite it",
  channel_not_found: "Incd does not see it any more. Invite it",
  restricted_action:
    "your workspace does not allow Incd to. Archive it yourself, or ask an admin",
  storage_limit_reached: "there is no space for files left in your workspace",
  file_uploads_disabled: "your workspace does not allow files",
  file_uploads_except_images_disabled:
    "your workspace allows no files but images",
  file_type_not_allowed: "your workspace does not allow files of this type",
};

/** For whoever decides: the channel stays, and what would help. */
export function archiveStuck(
  { channel }: IncidentRecord,
  code: string,
): Message {
  const text = `<#${channel}> cannot be exported and archived: ${
    WHY[code] ?? reason(code)
  }`;
  return {
    text,
    blocks: [
      section(text),
      context("Until then it stays as it is. Incd tries once an hour"),
    ],
  };
}
