import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Lifecycle } from "../../domain/incident/lifecycle.ts";
import {
  NO_ROUNDS,
  ROLE_IDS,
  type RoleId,
  type Roles,
} from "../../domain/incident/roles.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import type { Standing } from "../../domain/claims.ts";
import { type Answer, pause, type Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { pages } from "../../slack/pages.ts";
import { fromPieces, jsonFrom, toPieces } from "../pieces.ts";
import { Incidents } from "./definition.ts";

const PAGE = 1000;

/** A read right after a write may miss it: how often and how long we look again. Milliseconds. */
const REREADS = [400, 800];

/** The incident of this channel, or nothing if the channel has none. */
export async function getIncident(
  slack: Slack,
  channel: string,
): Promise<IncidentRecord | undefined> {
  for (const wait of [...REREADS, undefined]) {
    const record = await lookUpIncident(slack, channel);
    if (record || wait === undefined) return record;
    await pause(wait);
  }
}

/** The same in one call, for what happens in any channel and mostly not in an incident's. */
export async function lookUpIncident(
  slack: Slack,
  channel: string,
): Promise<IncidentRecord | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: Incidents.name,
    id: channel,
  });
  return fromItem(item);
}

/** Writes a whole new record. */
export async function putIncident(
  slack: Slack,
  record: IncidentRecord,
): Promise<void> {
  await slack.call("apps.datastore.put", {
    datastore: Incidents.name,
    item: { channel_id: record.channel, ...toItem(record) },
  });
}

/**
 * Overwrites these fields and answers the record as it is then. Of the roles,
 * only those that are given, with their rounds: `undefined` takes one away.
 *
 * @param release What a claim gave to be written when its part is done.
 */
export async function updateIncident(
  slack: Slack,
  channel: string,
  change: Partial<IncidentRecord>,
  release: Answer = {},
): Promise<IncidentRecord | undefined> {
  const { item } = await slack.call("apps.datastore.update", {
    datastore: Incidents.name,
    item: { channel_id: channel, ...toItem(change), ...release },
  });
  return fromItem(item);
}

/** Reads the record, writes `change` and claims a part of the work, all in one call. */
export async function claimIncident(
  slack: Slack,
  channel: string,
  part: string,
  change: Partial<IncidentRecord> = {},
): Promise<
  { standing: Standing; record: IncidentRecord | undefined; release: Answer }
> {
  const { standing, item, release } = await claim(
    slack,
    Incidents.name,
    { channel_id: channel },
    part,
    toItem(change),
  );
  return { standing, record: fromItem(item), release };
}

/** The hot incidents, all or those for which an expression holds. A scan: for repeats and the tick. */
export async function findIncidents(
  slack: Slack,
  where?: { expression: string; names: Answer; values: Answer },
): Promise<IncidentRecord[]> {
  const found: IncidentRecord[] = [];
  const query = {
    datastore: Incidents.name,
    ...(where
      ? {
        expression: where.expression,
        expression_attributes: where.names,
        expression_values: where.values,
      }
      : {}),
    limit: PAGE,
  };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(...page.items.flatMap((item: Answer) => fromItem(item) ?? []));
  }
  return found;
}

/**
 * The hot incidents, as far as they can be read in so many milliseconds: a page
 * of a thousand takes some two hundred. What is closed is taken out of the hot
 * ones, so that mostly there is one page.
 */
export async function incidentsWithin(
  slack: Slack,
  ms: number,
): Promise<{ incidents: IncidentRecord[]; complete: boolean }> {
  const until = Date.now() + ms;
  const incidents: IncidentRecord[] = [];
  const query = { datastore: Incidents.name, limit: PAGE };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    incidents.push(
      ...page.items.flatMap((item: Answer) => fromItem(item) ?? []),
    );
    const more = Boolean(page.response_metadata?.next_cursor);
    if (more && Date.now() >= until) return { incidents, complete: false };
  }
  return { incidents, complete: true };
}

/** The hot incident that this cause led to. A scan: for repeats only. */
export async function incidentOf(
  slack: Slack,
  cause: string,
): Promise<IncidentRecord | undefined> {
  const found = await findIncidents(slack, {
    expression: "#cause = :cause",
    names: { "#cause": "cause" },
    values: { ":cause": cause },
  });
  return found[0];
}

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
  latest: ["latest", []],
} as const satisfies Partial<
  Record<keyof IncidentRecord, readonly [string, unknown]>
>;

function toItem(record: Partial<IncidentRecord>): Answer {
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

/** Nothing for an item without a status: `update` makes such stubs when a key does not exist. */
function fromItem(item: Answer): IncidentRecord | undefined {
  const lifecycle = jsonFrom<Lifecycle | null>(item.lifecycle, null);
  if (!lifecycle) return undefined;
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
