import { ROLE_IDS, type RoleId } from "../incident/roles.ts";
import { DEFAULTS } from "./defaults.ts";
import type {
  IncidentType,
  Responders,
  Settings,
  Severity,
  Template,
} from "./settings.ts";

type Json = Record<string, unknown>;

/**
 * The team's settings from what is stored, and the defaults for the rest.
 *
 * Never fails: a setting that cannot be used is left out and named in
 * `problems`, since nobody shall be unable to declare because of a typo.
 */
export function readSettings(
  stored: unknown,
): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  const given = isObject(stored) ? stored : {};
  const severities = readList(given, "severities", readSeverity, problems) ??
    DEFAULTS.severities;
  const types = readList(given, "types", readType, problems) ?? DEFAULTS.types;
  const templates =
    (readList(given, "templates", readTemplate, problems) ?? DEFAULTS.templates)
      .filter((template) => fits(template, severities, types, problems));
  const settings: Settings = {
    prefix: readWord(given, "prefix", /^[a-z0-9][a-z0-9_-]{0,19}$/, problems) ??
      DEFAULTS.prefix,
    severityInName: given.severityInName === true,
    timeZone: readTimeZone(given, problems) ?? DEFAULTS.timeZone,
    announcementChannel:
      readWord(given, "announcementChannel", /^[CG][A-Z0-9]+$/, problems) ??
        DEFAULTS.announcementChannel,
    callLink: readWord(given, "callLink", HTTP_LINK, problems) ??
      DEFAULTS.callLink,
    severities,
    defaultSeverity: known(given, "defaultSeverity", severities, problems) ??
      usual(severities, DEFAULTS.defaultSeverity),
    types,
    defaultType: known(given, "defaultType", types, problems) ??
      usual(types, DEFAULTS.defaultType),
    templates,
  };
  return { settings, problems };
}

const HTTP_LINK = /^https?:\/\/\S{1,2900}$/;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string =>
      typeof item === "string" && item !== ""
    )
    : [];
}

function readWord(
  given: Json,
  name: string,
  shape: RegExp,
  problems: string[],
): string | undefined {
  const word = text(given[name]);
  if (!word) return undefined;
  if (shape.test(word)) return word;
  problems.push(`Setting ${name} is not used: "${word}" is not of its form`);
  return undefined;
}

function readTimeZone(given: Json, problems: string[]): string | undefined {
  const zone = text(given.timeZone);
  if (!zone) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    problems.push(`Setting timeZone is not used: "${zone}" is no time zone`);
    return undefined;
  }
}

/** Nothing if none is usable: a team always has at least one of each. */
function readList<T extends { id: string }>(
  given: Json,
  name: string,
  read: (item: Json) => T | undefined,
  problems: string[],
): T[] | undefined {
  const list = given[name];
  if (!Array.isArray(list)) return undefined;
  const used: T[] = [];
  for (const [place, item] of list.entries()) {
    const value = isObject(item) ? read(item) : undefined;
    if (!value || used.some((other) => other.id === value.id)) {
      problems.push(
        `Setting ${name}, number ${
          place + 1
        }, is not used: it needs an id of its own and a name`,
      );
    } else used.push(value);
  }
  return used.length || name === "templates" ? used : undefined;
}

function readNamed(item: Json): { id: string; name: string } | undefined {
  const id = text(item.id);
  const name = text(item.name);
  // 75 characters is what a menu entry may have.
  return id && name && name.length <= 75 && id.length <= 75
    ? { id, name }
    : undefined;
}

function readResponders(value: unknown): Responders {
  const given = isObject(value) ? value : {};
  return { users: strings(given.users), groups: strings(given.groups) };
}

function readRoles(value: unknown): Partial<Record<RoleId, string>> {
  const given = isObject(value) ? value : {};
  const roles: Partial<Record<RoleId, string>> = {};
  for (const role of ROLE_IDS) {
    const user = text(given[role]);
    if (user) roles[role] = user;
  }
  return roles;
}

function readRunbook(item: Json): { runbook?: string } {
  const runbook = text(item.runbook);
  return HTTP_LINK.test(runbook) ? { runbook } : {};
}

function readSeverity(item: Json): Severity | undefined {
  const named = readNamed(item);
  return named && {
    ...named,
    meaning: text(item.meaning).slice(0, 75),
    responders: readResponders(item.responders),
  };
}

function readType(item: Json): IncidentType | undefined {
  const named = readNamed(item);
  return named && {
    ...named,
    responders: readResponders(item.responders),
    roles: readRoles(item.roles),
    ...readRunbook(item),
  };
}

function readTemplate(item: Json): Template | undefined {
  const named = readNamed(item);
  return named && {
    ...named,
    type: text(item.type),
    severity: text(item.severity),
    roles: readRoles(item.roles),
    tasks: strings(item.tasks).slice(0, 20).map((task) => task.slice(0, 150)),
    ...readRunbook(item),
  };
}

function fits(
  template: Template,
  severities: Severity[],
  types: IncidentType[],
  problems: string[],
): boolean {
  const whole = severities.some((s) => s.id === template.severity) &&
    types.some((t) => t.id === template.type);
  if (!whole) {
    problems.push(
      `Template "${template.name}" is not used: its type or severity does not exist`,
    );
  }
  return whole;
}

function known(
  given: Json,
  name: string,
  list: { id: string }[],
  problems: string[],
): string | undefined {
  const id = text(given[name]);
  if (!id) return undefined;
  if (list.some((item) => item.id === id)) return id;
  problems.push(`Setting ${name} is not used: there is no "${id}"`);
  return undefined;
}

/** The usual default where the team has kept it, else the middle of its own list. */
function usual(list: { id: string }[], id: string): string {
  return list.some((item) => item.id === id)
    ? id
    : list[Math.floor(list.length / 2)]!.id;
}
