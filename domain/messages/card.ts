import { gaps } from "../gaps/registry.ts";
import type { TimelineEntry } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { line } from "../timeline/story.ts";
import { escape, list } from "../text.ts";
import { context, fields, header, section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";

/**
 * The one pinned card of an incident: what it is, who does what, and above all
 * what is missing now.
 */
export function card(record: IncidentRecord): Message {
  const missing = gaps(record);
  return {
    text: `${escape(record.severityName)} ${escape(record.title)}: ${
      STATUS_NAMES[record.status]
    }`,
    blocks: [
      header(record.title),
      fields([
        `*Status*\n${STATUS_NAMES[record.status]}`,
        `*Declared*\n${moment(record.declaredAt, "{ago}")}`,
        `*Severity*\n${escape(record.severityName)}${
          record.severityMeaning ? `: ${escape(record.severityMeaning)}` : ""
        }`,
        `*Type*\n${escape(record.typeName)}`,
        ...ROLE_IDS.map((role) =>
          `*${ROLE_NAMES[role]}*\n${
            record.roles[role] ? `<@${record.roles[role]}>` : "nobody yet"
          }`
        ),
      ]),
      ...(record.description ? [typed(record.description)] : []),
      ...(missing.length
        ? [section(`*Missing now*\n${bullets(missing)}`)]
        : []),
      ...(record.tasks.length
        ? [section(`*First tasks*\n${bullets(record.tasks.map(escape))}`)]
        : []),
      ...timeline(record.latest),
      context(footer(record)),
    ],
  };
}

function bullets(lines: string[]): string {
  return lines.map((text) => `• ${text}`).join("\n");
}

function timeline(latest: TimelineEntry[]): Block[] {
  const lines = latest.map(line);
  return lines.length ? [section(`*Timeline*\n${lines.join("\n")}`)] : [];
}

function footer(record: IncidentRecord): string {
  return [
    record.private ? "Private: only the people in this channel see this" : "",
    record.assumed.length
      ? `${escape(record.source)} sent ${
        escape(list(record.assumed))
      }, which is not one of ours: the default was taken`
      : "",
    "Tangents go to threads, what matters is said here",
  ].filter((part) => part !== "").join("  ·  ");
}
