import { URGENCIES, type Urgency } from "../monitors/urgency.ts";
import { DEFAULTS } from "./defaults.ts";
import { isObject, type Json, text, wholeNumber } from "./json.ts";
import {
  ALERTS_OPEN,
  MINUTES_MAX,
  type Settings,
  type Severity,
} from "./settings.ts";

type AlertSettings = Pick<
  Settings,
  | "alertChannel"
  | "alertsOpenFrom"
  | "alertsOpen"
  | "alertsResolve"
  | "alertSeverities"
  | "triageMinutes"
>;

/** What is set about alerts, and the defaults for the rest; what cannot be used is named in `problems`. */
export function readAlertSettings(
  given: Json,
  severities: Severity[],
  problems: string[],
): AlertSettings {
  const channel = text(given.alertChannel);
  const isChannel = /^([CG][A-Z0-9]+)?$/.test(channel);
  if (!isChannel) unused("alertChannel", channel, problems);
  const minutes = given.triageMinutes === undefined
    ? DEFAULTS.triageMinutes
    : wholeNumber(given.triageMinutes, MINUTES_MAX);
  if (minutes === undefined) {
    unused("triageMinutes", String(given.triageMinutes), problems);
  }
  return {
    alertChannel: isChannel ? channel : DEFAULTS.alertChannel,
    alertsOpenFrom: oneOf(given, "alertsOpenFrom", URGENCIES, problems),
    alertsOpen: oneOf(given, "alertsOpen", ALERTS_OPEN, problems),
    alertsResolve: given.alertsResolve === true,
    alertSeverities: readSeverities(given, severities, problems),
    triageMinutes: minutes ?? DEFAULTS.triageMinutes,
  };
}

function oneOf<Name extends "alertsOpenFrom" | "alertsOpen">(
  given: Json,
  name: Name,
  words: readonly Settings[Name][],
  problems: string[],
): Settings[Name] {
  const word = text(given[name]);
  const found = words.find((one) => one === word);
  if (word && !found) unused(name, word, problems);
  return found ?? DEFAULTS[name];
}

/** Each urgency has a severity that exists: the one that was set, else the one in its place. */
function readSeverities(
  given: Json,
  severities: Severity[],
  problems: string[],
): Record<Urgency, string> {
  const set = isObject(given.alertSeverities) ? given.alertSeverities : {};
  const ids = severities.map(({ id }) => id);
  return Object.fromEntries(URGENCIES.map((urgency, place) => {
    const id = text(set[urgency]);
    if (id && !ids.includes(id)) {
      unused(`alertSeverities, ${urgency},`, id, problems);
    }
    const usual = ids.includes(DEFAULTS.alertSeverities[urgency])
      ? DEFAULTS.alertSeverities[urgency]
      : ids[Math.min(place, ids.length - 1)]!;
    return [urgency, ids.includes(id) ? id : usual];
  })) as Record<Urgency, string>;
}

function unused(name: string, word: string, problems: string[]): void {
  problems.push(`Setting ${name} is not used: there is no "${word}"`);
}
