import { characters } from "../text.ts";
import { DEFAULTS } from "./defaults.ts";
import { readAlertSettings } from "./read_alerts.ts";
import { readSigns } from "./emoji.ts";
import {
  HTTP_LINK,
  readPolicy,
  readService,
  readSeverity,
  readTemplate,
  readType,
  readWindow,
} from "./read_items.ts";
import { isObject, type Json, strings, text, wholeNumber } from "./json.ts";
import { readRights } from "./rights.ts";
import {
  DAYS_MAX,
  type IncidentType,
  MINUTES_MAX,
  PROCEDURES_MAX,
  type Settings,
  type Severity,
  type Template,
} from "./settings.ts";

/** The first part of channel names: what Slack takes, and room for the rest. */
export const PREFIX = /^[a-z0-9][a-z0-9_-]{0,19}$/;

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
    prefix: readWord(given, "prefix", PREFIX, problems) ??
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
    emoji: readSigns(given.emoji, problems),
    rights: readRights(given.rights, problems),
    admins: [...new Set(strings(given.admins))],
    procedures: readProcedures(given, problems),
    nudgeMinutes: readNumber(given, "nudgeMinutes", MINUTES_MAX, problems) ??
      DEFAULTS.nudgeMinutes,
    services: readList(given, "services", readService, problems) ??
      DEFAULTS.services,
    policies: readList(given, "policies", readPolicy, problems) ??
      DEFAULTS.policies,
    archiveDays: readNumber(given, "archiveDays", DAYS_MAX, problems) ??
      DEFAULTS.archiveDays,
    staleDays: readNumber(given, "staleDays", DAYS_MAX, problems) ??
      DEFAULTS.staleDays,
    ...readAlertSettings(given, severities, problems),
    maintenance: readList(given, "maintenance", readWindow, problems) ??
      DEFAULTS.maintenance,
  };
  return { settings, problems };
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

function readProcedures(given: Json, problems: string[]): string {
  const procedures = text(given.procedures);
  if (characters(procedures) <= PROCEDURES_MAX) return procedures;
  problems.push(
    `Setting procedures is not used: it has more than ${PROCEDURES_MAX} characters`,
  );
  return DEFAULTS.procedures;
}

function readNumber(
  given: Json,
  name: string,
  max: number,
  problems: string[],
): number | undefined {
  if (given[name] === undefined) return undefined;
  const number = wholeNumber(given[name], max);
  if (number === undefined) {
    problems.push(
      `Setting ${name} is not used: it is no whole number from 0 to ${max}`,
    );
  }
  return number;
}

/** Asking whether there is such a zone costs more than reading all the rest. */
const zones = new Set<string>();

function readTimeZone(given: Json, problems: string[]): string | undefined {
  const zone = text(given.timeZone);
  if (!zone) return undefined;
  if (zones.has(zone)) return zone;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    zones.add(zone);
    return zone;
  } catch {
    problems.push(`Setting timeZone is not used: "${zone}" is no time zone`);
    return undefined;
  }
}

/** Lists of which a team always has at least one item. */
const NEEDED = new Set(["severities", "types"]);

/** Nothing if none is usable where one is needed: then the defaults hold. */
function readList<T extends { id: string }>(
  given: Json,
  name: string,
  read: (item: Json, place: number) => T | undefined,
  problems: string[],
): T[] | undefined {
  const list = given[name];
  if (!Array.isArray(list)) return undefined;
  const used: T[] = [];
  for (const [place, item] of list.entries()) {
    const value = isObject(item) ? read(item, place) : undefined;
    if (!value || used.some((other) => other.id === value.id)) {
      problems.push(
        `Setting ${name}, number ${
          place + 1
        }, is not used: it needs an id of its own and a name`,
      );
    } else used.push(value);
  }
  return used.length || !NEEDED.has(name) ? used : undefined;
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
