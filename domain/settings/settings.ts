import type { RoleId } from "../incident/roles.ts";

/** Who is called for something: people and user groups by Slack id. */
export interface Responders {
  users: string[];
  groups: string[];
}

/** How bad it is. The order in `Settings.severities` is worst first. */
export interface Severity {
  id: string;
  name: string;
  /** What it means, ≤ 75 characters: shown where it is chosen. */
  meaning: string;
  responders: Responders;
}

/** What kind of incident it is, and so who is called and who leads. */
export interface IncidentType {
  id: string;
  name: string;
  responders: Responders;
  /** Who holds a role in incidents of this type, by Slack user id. */
  roles: Partial<Record<RoleId, string>>;
  runbook?: string;
}

/** A scenario template: what is known beforehand of a certain kind of bad day. */
export interface Template {
  id: string;
  name: string;
  type: string;
  severity: string;
  roles: Partial<Record<RoleId, string>>;
  /** What to do first, a line each. */
  tasks: string[];
  runbook?: string;
}

/** All that a team may set. Every field has a default, so none must be set. */
export interface Settings {
  /** First part of channel names, lowercase. */
  prefix: string;
  /** Whether the severity stands in channel names. */
  severityInName: boolean;
  /** IANA time zone of the dates in channel names. */
  timeZone: string;
  /** Id of the channel for announcements; "" = the channel named #incidents, if there is one. */
  announcementChannel: string;
  /** Call or huddle link for every incident; "" = none. */
  callLink: string;
  severities: Severity[];
  defaultSeverity: string;
  types: IncidentType[];
  defaultType: string;
  templates: Template[];
}

/** The severity with this id or name, in any letter case. */
export function findSeverity(
  settings: Settings,
  word: string,
): Severity | undefined {
  return byWord(settings.severities, word);
}

/** The type with this id or name, in any letter case. */
export function findType(
  settings: Settings,
  word: string,
): IncidentType | undefined {
  return byWord(settings.types, word);
}

/** The template with this id or name, in any letter case. */
export function findTemplate(
  settings: Settings,
  word: string,
): Template | undefined {
  return byWord(settings.templates, word);
}

function byWord<T extends { id: string; name: string }>(
  list: T[],
  word: string,
): T | undefined {
  const wanted = word.trim().toLowerCase();
  return list.find((item) =>
    item.id.toLowerCase() === wanted || item.name.toLowerCase() === wanted
  );
}
