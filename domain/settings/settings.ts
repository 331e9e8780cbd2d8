import type { Urgency } from "../monitors/urgency.ts";
import type { RoleId } from "../incident/roles.ts";
import type { Signs } from "./emoji.ts";
import type { Rights } from "./rights.ts";

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
  /** How often a status update is due, minutes; 0 = nobody is reminded. */
  updateMinutes: number;
  /** Within how many minutes somebody is to acknowledge; 0 = nobody is waited for. */
  acknowledgeMinutes: number;
  /** Within how many working days its review is to be published; 0 = none is asked for. */
  reviewDays: number;
  responders: Responders;
}

/** Something that the company runs, and who knows it best. */
export interface Service {
  id: string;
  name: string;
  experts: Responders;
  /** Where its alerts are shown, by id; "" = where all are. */
  channel: string;
}

/**
 * A time in which alerts that fire are held back: known work is done. Every
 * condition that is set must hold.
 */
export interface MaintenanceWindow {
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
  /** Ids of services; none = all. */
  services: string[];
  /** A monitor's source; "" = all. */
  source: string;
  /** What the title or labels contain, in any letter case; "" = anything. */
  words: string;
}

/** What an alert that is bad enough opens. */
export const ALERTS_OPEN = ["triage", "live"] as const;

/** One step of asking for help: whom, and how long they have. */
export interface Level {
  name: string;
  targets: Responders & {
    /** Ids of services: their experts. */
    services: string[];
  };
  /** Within how many minutes they are to answer before the next level is asked; 0 = it is not. */
  answerMinutes: number;
  /** When Incd begins this level by itself, minutes; 0 = never. */
  when: {
    /** After the declaration, while nobody has acknowledged. */
    unacknowledgedMinutes: number;
    /** In one status, while it is not yet monitored. */
    phaseMinutes: number;
  };
  /** Chain of command: who must agree when somebody asks this level, by Slack user id; "" = nobody need. */
  decides: string;
  /** Who may agree in their place; "" = nobody. */
  deputy: string;
  /** Whether the pager is called as well. */
  page: boolean;
}

/** Escalation policy: who is asked, in which order, for which incidents. */
export interface Policy {
  id: string;
  name: string;
  /** Ids; none = for all severities. */
  severities: string[];
  /** Ids; none = for all types. */
  types: string[];
  levels: Level[];
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
  /** The emoji with which people mark messages for the timeline. */
  emoji: Signs;
  /** Who may do what. */
  rights: Rights;
  /** Slack user ids of Incd's admins, beside the workspace's own admins and owners. */
  admins: string[];
  /** How the team handles incidents, in its own words, ≤ 3,000 characters; "" = nothing. */
  procedures: string;
  /** After how many minutes somebody is asked to fill a role that nobody holds; 0 = never. */
  nudgeMinutes: number;
  services: Service[];
  /** The first that fits an incident counts. */
  policies: Policy[];
  /** So many days after the end of an incident its channel is archived; 0 = never. */
  archiveDays: number;
  /** After so many days in which nothing happened somebody is asked whether it is over; 0 = never. */
  staleDays: number;
  /** Where alerts are shown that open no incident, by id; "" = the channel named #alerts, else where incidents are announced. */
  alertChannel: string;
  /** Alerts of this urgency and worse open an incident. */
  alertsOpenFrom: Urgency;
  /** Whether somebody shall first look whether it is one. */
  alertsOpen: typeof ALERTS_OPEN[number];
  /** Whether an incident that nobody has touched is resolved when all its alerts have cleared. */
  alertsResolve: boolean;
  /** Which severity, by id, an alert of an urgency has. */
  alertSeverities: Record<Urgency, string>;
  /** After so many minutes it is decided whether a maybe-incident is one; 0 = never. */
  triageMinutes: number;
  maintenance: MaintenanceWindow[];
}

/** Most levels of a policy. */
export const LEVELS_MAX = 4;

/** Longest wait that is counted in days. */
export const DAYS_MAX = 365;

/** Most characters of `Settings.procedures`. */
export const PROCEDURES_MAX = 3000;

/** Longest cadence or wait that can be set, minutes: a day. */
export const MINUTES_MAX = 1440;

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
