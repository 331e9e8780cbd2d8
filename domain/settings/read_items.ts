import { ROLE_IDS, type RoleId } from "../incident/roles.ts";
import { DEFAULTS } from "./defaults.ts";
import { isObject, type Json, strings, text, wholeNumber } from "./json.ts";
import {
  DAYS_MAX,
  type IncidentType,
  type Level,
  LEVELS_MAX,
  type MaintenanceWindow,
  MINUTES_MAX,
  type Policy,
  type Responders,
  type Service,
  type Severity,
  type Template,
} from "./settings.ts";

/** A link that people can follow. */
export const HTTP_LINK = /^https?:\/\/\S{1,2900}$/;

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

/** A severity, the `place`th from the worst; nothing without id and name. */
export function readSeverity(item: Json, place: number): Severity | undefined {
  const named = readNamed(item);
  const usual = usualPace(item, place);
  return named && {
    ...named,
    meaning: text(item.meaning).slice(0, 75),
    updateMinutes: wholeNumber(item.updateMinutes, MINUTES_MAX) ??
      usual.updateMinutes,
    acknowledgeMinutes: wholeNumber(item.acknowledgeMinutes, MINUTES_MAX) ??
      usual.acknowledgeMinutes,
    reviewDays: wholeNumber(item.reviewDays, DAYS_MAX) ?? usual.reviewDays,
    responders: readResponders(item.responders),
  };
}

/** A service; nothing without id and name. */
export function readService(item: Json): Service | undefined {
  const named = readNamed(item);
  return named && {
    ...named,
    experts: readResponders(item.experts),
    channel: text(item.channel),
  };
}

/** A maintenance window; nothing without id, name and an end after its beginning. */
export function readWindow(item: Json): MaintenanceWindow | undefined {
  const named = readNamed(item);
  const { from, until } = item;
  const isTime = typeof from === "number" && typeof until === "number" &&
    from < until;
  return named && isTime
    ? {
      ...named,
      from,
      until,
      services: strings(item.services),
      source: text(item.source),
      words: text(item.words),
    }
    : undefined;
}

/** An escalation policy; nothing without id, name and a level. */
export function readPolicy(item: Json): Policy | undefined {
  const named = readNamed(item);
  const given = Array.isArray(item.levels) ? item.levels : [];
  const levels = given.flatMap((level) =>
    isObject(level) && text(level.name) ? [readLevel(level)] : []
  ).slice(0, LEVELS_MAX);
  return named && levels.length
    ? {
      ...named,
      severities: strings(item.severities),
      types: strings(item.types),
      levels,
    }
    : undefined;
}

function readLevel(level: Json): Level {
  const targets = isObject(level.targets) ? level.targets : {};
  const when = isObject(level.when) ? level.when : {};
  const minutes = (value: unknown) => wholeNumber(value, MINUTES_MAX) ?? 0;
  return {
    name: text(level.name).slice(0, 75),
    targets: {
      ...readResponders(targets),
      services: strings(targets.services),
    },
    answerMinutes: minutes(level.answerMinutes),
    when: {
      unacknowledgedMinutes: minutes(when.unacknowledgedMinutes),
      phaseMinutes: minutes(when.phaseMinutes),
    },
    decides: text(level.decides),
    deputy: text(level.deputy),
    page: level.page === true,
  };
}

/** A type; nothing without id and name. */
export function readType(item: Json): IncidentType | undefined {
  const named = readNamed(item);
  return named && {
    ...named,
    responders: readResponders(item.responders),
    roles: readRoles(item.roles),
    ...readRunbook(item),
  };
}

/** A scenario template; nothing without id and name. */
export function readTemplate(item: Json): Template | undefined {
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

/** Of the default severity with this id, else of the one in the same place: the worse, the faster. */
function usualPace(item: Json, place: number): Severity {
  const { severities } = DEFAULTS;
  return severities.find(({ id }) => id === item.id) ??
    severities[Math.min(place, severities.length - 1)]!;
}
