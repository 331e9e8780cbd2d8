import { ROLE_NAMES } from "../incident/roles.ts";
import { SIGN_NAMES } from "../settings/emoji.ts";
import { CIRCLE_NAMES } from "../settings/parts/rights.ts";
import { CIRCLES, RIGHT_NAMES } from "../settings/rights.ts";
import type { Settings } from "../settings/settings.ts";
import { differences, type Edit } from "../settings/slots.ts";
import { cut, escape } from "../text.ts";
import { moment } from "./dates.ts";

/** What people call each setting, and each field of a severity, type or scenario. */
const LABELS: Record<string, string> = {
  prefix: "Channel names begin with",
  severityInName: "Severity in channel names",
  timeZone: "Time zone",
  announcementChannel: "Announcement channel",
  callLink: "Call link",
  defaultSeverity: "Default severity",
  defaultType: "Default type",
  admins: "Admins of Incd",
  procedures: "Procedures",
  nudgeMinutes: "Open roles are asked for after",
  name: "name",
  meaning: "meaning",
  updateMinutes: "status updates every",
  acknowledgeMinutes: "acknowledged within",
  reviewDays: "review within",
  archiveDays: "Channels are archived after",
  staleDays: "Silence is asked about after",
  severities: "severities",
  types: "types",
  alertChannel: "Alerts are shown in",
  alertsOpenFrom: "Alerts open an incident from",
  alertsOpen: "What an alert opens",
  alertsResolve: "Resolves when all alerts have cleared",
  "alertSeverities.critical": "Severity of critical alerts",
  "alertSeverities.high": "Severity of high alerts",
  "alertSeverities.medium": "Severity of medium alerts",
  "alertSeverities.low": "Severity of low alerts",
  triageMinutes: "Maybe-incidents are decided after",
  channel: "channel for alerts",
  from: "from",
  until: "until",
  services: "services",
  source: "monitor",
  words: "title or labels contain",
  "experts.users": "experts",
  "experts.groups": "user groups of experts",
  "targets.users": "people to ask",
  "targets.groups": "user groups to ask",
  "targets.services": "experts to ask",
  answerMinutes: "to answer within",
  "when.unacknowledgedMinutes": "begins without acknowledgement after",
  "when.phaseMinutes": "begins in one status after",
  decides: "who must agree",
  deputy: "deputy",
  page: "calls the pager",
  "responders.users": "people to call",
  "responders.groups": "user groups to call",
  runbook: "runbook",
  tasks: "first tasks",
  type: "type",
  severity: "severity",
  ...named("roles", ROLE_NAMES),
  ...named("emoji", SIGN_NAMES),
  ...named("rights", RIGHT_NAMES, "Who may "),
};

const LIST_NAMES: Record<string, string> = {
  severities: "Severities",
  types: "Types",
  templates: "Scenarios",
  services: "Services",
  policies: "Escalation policies",
  maintenance: "Maintenance",
};

/** Where a value is the id of a severity, type or scenario; "" is the order of a list. */
const NAMED = new Set([
  "",
  "type",
  "types",
  "severity",
  "severities",
  "services",
  "alertSeverities.critical",
  "alertSeverities.high",
  "alertSeverities.medium",
  "alertSeverities.low",
  "defaultType",
  "defaultSeverity",
]);

/** Longest quote of what somebody typed. */
const QUOTE = 120;

/** What has changed between two settings, from → to, a line of mrkdwn each. */
export function changeLines(before: Settings, after: Settings): string[] {
  const names = new Map(
    [before, after].flatMap(
      ({ severities, types, templates, services, policies, maintenance }) =>
        [
          ...[...severities, ...types, ...templates, ...services],
          ...[...policies, ...maintenance],
        ].map(({ id, name }) => [id, name]),
    ),
  );
  return differences(before, after).flatMap((edit) => linesOf(edit, names));
}

function linesOf(edit: Edit, names: Map<string, string>): string[] {
  const [list, id] = edit.slot.split("/");
  if (id === undefined) {
    return LIST_NAMES[edit.slot]
      ? [`${LIST_NAMES[edit.slot]}, order: ${fromTo("", edit, names)}`]
      : fieldLines("", edit.slot, edit, names);
  }
  const name = `*${escape(names.get(id) ?? id)}*`;
  if (edit.from === null) return [`${LIST_NAMES[list!]}: ${name} added`];
  if (edit.to === null) return [`${LIST_NAMES[list!]}: ${name} removed`];
  return fieldLines(`${name}, `, "", edit, names);
}

/** A line for each field that differs, however deep it lies. */
function fieldLines(
  before: string,
  root: string,
  { from, to }: Pick<Edit, "from" | "to">,
  names: Map<string, string>,
): string[] {
  const [old, now] = [flat(root, from), flat(root, to)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const edit = { from: old.get(path), to: now.get(path) };
    return JSON.stringify(edit.from) === JSON.stringify(edit.to)
      ? []
      : [`${before}${label(path)}: ${fromTo(path, edit, names)}`];
  });
}

/** A field of one of several levels is called as in the others. */
function label(path: string): string {
  const [, n, field] = /^levels\.(\d+)\.(.+)$/.exec(path) ?? [];
  return field
    ? `level ${Number(n) + 1}, ${LABELS[field] ?? field}`
    : LABELS[path] ?? path;
}

/** Its leaves by their paths; a list of plain values is one. */
function flat(path: string, value: unknown): Map<string, unknown> {
  const isLeaf = typeof value !== "object" || value === null ||
    Array.isArray(value) && typeof value[0] !== "object";
  if (isLeaf) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...flat(path ? `${path}.${name}` : name, inner),
    ]),
  );
}

function fromTo(
  path: string,
  { from, to }: Pick<Edit, "from" | "to">,
  names: Map<string, string>,
): string {
  return `${words(path, from, names)} → ${words(path, to, names)}`;
}

/** A value in mrkdwn: people and channels as mentions, the rest as typed. */
function words(
  path: string,
  value: unknown,
  names: Map<string, string>,
): string {
  if (Array.isArray(value)) {
    const all = value.map((item) => words(path, item, names));
    return all.join(path === "tasks" ? "; " : ", ") || "none";
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    if (path === "from" || path === "until") {
      return moment(value, "{date_short_pretty} at {time}");
    }
    const unit = /Days$/.test(path) ? "days" : "minutes";
    return value === 0 ? "never" : `${value} ${unit}`;
  }
  if (typeof value !== "string" || value === "") return "none";
  if (/^admins$|users$|^roles\.|decides$|deputy$/.test(path)) {
    return `<@${escape(value)}>`;
  }
  if (/groups$/.test(path)) return `<!subteam^${escape(value)}>`;
  if (/^announcementChannel$|^alertChannel$|^channel$/.test(path)) {
    return `<#${escape(value)}>`;
  }
  if (path.startsWith("emoji.")) return `:${value}:`;
  const circle = CIRCLES.find((each) => each === value);
  if (path.startsWith("rights.") && circle) return CIRCLE_NAMES[circle];
  const isNamed = NAMED.has(path) || path.endsWith("targets.services");
  const word = isNamed ? names.get(value) : undefined;
  return escape(cut(word ?? value, QUOTE));
}

function named(
  key: string,
  names: Record<string, string>,
  before = "",
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([id, name]) => [`${key}.${id}`, before + name]),
  );
}
