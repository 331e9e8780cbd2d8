import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Lifecycle } from "../../domain/incident/lifecycle.ts";
import {
  NO_ROUNDS,
  ROLE_IDS,
  type RoleId,
  type Roles,
} from "../../domain/incident/roles.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import type { Answer } from "../../slack/api.ts";
import { fromPieces, jsonFrom, toPieces } from "../pieces.ts";

/** Fields that are kept as they are. */
const PLAIN = {
  name: "name",
  cause: "cause",
  title: "title",
  severity: "severity",
  severityName: "severity_name",
  severityMeaning: "severity_meaning",
  updateMinutes: "update_minutes",
  type: "type",
  typeName: "type_name",
  template: "template",
  private: "private",
  declarer: "declarer",
  source: "source",
  declaredAt: "declared_at",
  nextUpdateAt: "next_update_at",
  bot: "bot",
  archiveAt: "archive_at",
  keptUntil: "kept_until",
  movedTo: "moved_to",
  movedFrom: "moved_from",
  cardTs: "card_ts",
  cardDrawn: "card_drawn",
  announcementChannel: "announcement_channel",
  announcementTs: "announcement_ts",
  finish: "finish",
  opening: "opening",
} as const satisfies Partial<Record<keyof IncidentRecord, string>>;

const TEXTS = {
  description: "description",
  impact: "impact",
} as const satisfies Partial<Record<keyof IncidentRecord, string>>;

/** Who may do what in an incident of an older release: as the defaults say. */
const ALLOWED = { rights: DEFAULTS.rights, admins: DEFAULTS.admins };

/** What is not known of an older release's channel. */
const CHANNEL_AS_BORN = { name: "", archived: false, shared: false };

/** Fields that are kept as JSON in pieces, each replaced as a whole, with what they are when absent. */
const JSON_FIELDS = {
  declaredAs: ["declared_as", {}],
  lifecycle: ["lifecycle", undefined],
  lastUpdate: ["last_update", undefined],
  tasks: ["tasks", []],
  links: ["links", []],
  assumed: ["assumed", []],
  notInvited: ["not_invited", []],
  notBriefed: ["not_briefed", []],
  handovers: ["handovers", []],
  openTasks: ["open_tasks", []],
  endedTasks: ["ended_tasks", []],
  followers: ["followers", []],
  highlights: ["highlights", []],
  responders: ["responders", []],
  shortcuts: ["shortcuts", {}],
  signs: ["signs", DEFAULTS.emoji],
  allowed: ["allowed", ALLOWED],
  reminded: ["reminded", {}],
  draft: ["draft", undefined],
  asks: ["asks", []],
  reached: ["reached", []],
  pages: ["pages", []],
  decisions: ["decisions", []],
  actionItems: ["action_items", []],
  resolution: ["resolution", undefined],
  review: ["review", undefined],
  exported: ["exported", []],
  channelNow: ["channel_now", CHANNEL_AS_BORN],
  quiet: ["quiet", {}],
  exporting: ["exporting", undefined],
  alerts: ["alerts", []],
  latest: ["latest", []],
} as const satisfies Partial<
  Record<keyof IncidentRecord, readonly [string, unknown]>
>;

/** A whole record as it is stored: also when each role was last changed that nobody holds. */
export function wholeItem(record: IncidentRecord): Answer {
  const roles = Object.fromEntries(
    ROLE_IDS.map((role) => [role, record.roles[role]]),
  );
  return { channel_id: record.channel, ...toItem({ ...record, roles }) };
}

/** These fields of a record as attributes. */
export function toItem(record: Partial<IncidentRecord>): Answer {
  const item: Answer = {};
  for (const [field, attribute] of Object.entries(PLAIN)) {
    const value = record[field as keyof typeof PLAIN];
    if (value !== undefined) item[attribute] = value;
  }
  for (const [field, attribute] of Object.entries(TEXTS)) {
    const value = record[field as keyof typeof TEXTS];
    if (value !== undefined) item[attribute] = toPieces(value);
  }
  for (const [field, [attribute]] of Object.entries(JSON_FIELDS)) {
    if (!(field in record)) continue;
    const value = record[field as keyof typeof JSON_FIELDS];
    item[attribute] = toPieces(JSON.stringify(value ?? null));
  }
  for (const [role, user] of Object.entries(record.roles ?? {})) {
    const round = record.rounds?.[role as RoleId] ?? 0;
    item[`role_${role}`] = `${user ?? ""}|${round}`;
  }
  return item;
}

/**
 * The record in an item. Nothing for a stub, which `update` makes where a key
 * does not exist: only a whole record has a name.
 */
export function fromItem(item: Answer): IncidentRecord | undefined {
  const lifecycle = jsonFrom<Lifecycle | null>(item.lifecycle, null);
  if (!lifecycle || !item.name) return undefined;
  const plain = Object.entries(PLAIN).map((
    [field, attribute],
  ) => [field, item[attribute] ?? ABSENT[field] ?? ""]);
  const texts = Object.entries(TEXTS).map((
    [field, attribute],
  ) => [field, fromPieces(item[attribute])]);
  const json = Object.entries(JSON_FIELDS).map((
    [field, [attribute, absent]],
  ) => [field, jsonFrom(item[attribute], absent) ?? absent]);
  return {
    ...Object.fromEntries([...plain, ...texts, ...json]),
    channel: item.channel_id,
    ...rolesFrom(item),
  };
}

function rolesFrom(
  item: Answer,
): Pick<IncidentRecord, "roles" | "rounds"> {
  const roles: Roles = {};
  const rounds = { ...NO_ROUNDS };
  for (const role of ROLE_IDS) {
    const [user, round] = String(item[`role_${role}`] ?? "").split("|");
    if (user) roles[role] = user;
    rounds[role] = Number(round) || 0;
  }
  return { roles, rounds };
}

/** What an attribute means that an item of an older release does not have. */
const ABSENT: Record<string, unknown> = {
  private: false,
  finish: false,
  declaredAt: 0,
  updateMinutes: 0,
  nextUpdateAt: 0,
  archiveAt: 0,
  keptUntil: 0,
};
