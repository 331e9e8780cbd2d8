import type { KeptEntry } from "../incident/events.ts";
import { statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { messageLink } from "../timeline/message_link.ts";
import { sentence } from "../timeline/story.ts";
import { inWords, link, toMarkdown } from "./markdown.ts";

/**
 * An incident and its timeline for people who read it in a year: Markdown. Times
 * are UTC.
 *
 * @param names What people are called, by user id.
 */
export function story(
  record: IncidentRecord,
  entries: KeptEntry[],
  names: Record<string, string>,
): string {
  const inOrder = [...entries].sort((a, b) =>
    a.at - b.at || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
  );
  return [
    `# ${inWords(record.title)}`,
    facts(record, names).map((fact) => `- ${fact}`).join("\n"),
    ...(record.description
      ? [`## Description\n\n${typed(record.description)}`]
      : []),
    `## Timeline\n\nTimes are UTC.\n\n${
      inOrder.map((entry) => `- ${line(record, entry, names)}`).join("\n")
    }`,
  ].join("\n\n") + "\n";
}

function facts(
  record: IncidentRecord,
  names: Record<string, string>,
): string[] {
  const { lifecycle, roles, resolution, impact, channel, name } = record;
  const known = (user: string) => inWords(names[user] ?? user);
  return [
    `Channel: ${link(`#${name}`, `https://slack.com/archives/${channel}`)}`,
    `Severity: ${inWords(record.severityName)}`,
    `Type: ${inWords(record.typeName)}`,
    `Status: ${STATUS_NAMES[statusOf(lifecycle)]}`,
    `Declared: ${utc(record.declaredAt)} by ${
      record.declarer ? known(record.declarer) : inWords(record.source)
    }`,
    ...ROLE_IDS.flatMap((role) =>
      roles[role] ? [`${ROLE_NAMES[role]}: ${known(roles[role])}`] : []
    ),
    ...(impact ? [`Impact: ${inWords(impact)}`] : []),
    ...(resolution ? [`What fixed it: ${inWords(resolution.fix)}`] : []),
    ...(resolution?.customers
      ? [`Customers affected: ${inWords(resolution.customers)}`]
      : []),
  ];
}

function line(
  { channel }: IncidentRecord,
  { at, event }: KeptEntry,
  names: Record<string, string>,
): string {
  const when = event.kind === "captured"
    ? link(utc(at), messageLink(channel, event.message))
    : utc(at);
  return `${when}: ${toMarkdown(sentence(event), names)}`;
}

/** What somebody typed, line by line. */
function typed(text: string): string {
  return text.split("\n").map((each) => inWords(each)).join("  \n");
}

function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
