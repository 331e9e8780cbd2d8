import { choice, number, words } from "../../messages/inputs.ts";
import {
  DAYS_MAX,
  MINUTES_MAX,
  type Settings,
  type Severity,
} from "../settings.ts";
import { chosenIn, numberIn, typedIn } from "./filled.ts";
import {
  isRemoved,
  NAME_MAX,
  nameIn,
  newId,
  removeBox,
  responderFields,
  respondersIn,
  withItem,
} from "./items.ts";
import { type Changed, type ListPart, unusable } from "./part.ts";

/** How bad it can be, worst first. */
export const severities: ListPart = {
  id: "severities",
  name: "Severities",
  one: "Severity",
  now: (settings) => settings.severities.map(({ name }) => name).join(", "),

  fields(settings, around, item) {
    const all = settings.severities;
    const severity = all.find(({ id }) => id === item);
    const place = severity ? all.indexOf(severity) : all.length;
    const places = severity ? all.length : all.length + 1;
    return [
      words({ id: "name", label: "Name" }, severity?.name ?? "", {
        max: NAME_MAX,
      }),
      words(
        {
          id: "meaning",
          label: "What it means",
          hint: "Stands below the name where people choose",
          optional: true,
        },
        severity?.meaning ?? "",
        { max: MEANING_MAX },
      ),
      number(
        {
          id: "updateMinutes",
          label: "Minutes between status updates",
          hint: "The commander is reminded. 0: nobody is",
        },
        severity?.updateMinutes ?? 0,
        MINUTES_MAX,
      ),
      number(
        {
          id: "acknowledgeMinutes",
          label: "Minutes within which somebody acknowledges",
          hint: "0: nobody is waited for",
        },
        severity?.acknowledgeMinutes ?? 0,
        MINUTES_MAX,
      ),
      number(
        {
          id: "reviewDays",
          label: "Working days until the review is published",
          hint: "The commander is asked to write it. 0: none is asked for",
        },
        severity?.reviewDays ?? 0,
        DAYS_MAX,
      ),
      ...responderFields(severity?.responders ?? NOBODY, around),
      choice(
        { id: "place", label: "Place" },
        Array.from({ length: places }, (_, n) => ({
          id: n === place ? HERE : String(n),
          name: placeName(n, places),
        })),
        HERE,
      ),
      ...(severity && all.length > 1
        ? [removeBox("Remove this severity", REMOVED)]
        : []),
    ];
  },

  changed(settings, filled, item) {
    const all = settings.severities;
    const before = all.find(({ id }) => id === item);
    if (item && isRemoved(filled)) return without(settings, item);
    const named = nameIn(filled, all, item);
    if ("why" in named) return unusable("name", named.why);
    const updateMinutes = numberIn(filled, "updateMinutes", MINUTES_MAX);
    const acknowledgeMinutes = numberIn(
      filled,
      "acknowledgeMinutes",
      MINUTES_MAX,
    );
    if (updateMinutes === undefined) {
      return unusable("updateMinutes", NO_MINUTES);
    }
    if (acknowledgeMinutes === undefined) {
      return unusable("acknowledgeMinutes", NO_MINUTES);
    }
    const reviewDays = numberIn(filled, "reviewDays", DAYS_MAX);
    if (reviewDays === undefined) {
      return unusable(
        "reviewDays",
        `days are a whole number from 0 to ${DAYS_MAX}`,
      );
    }
    const severity: Severity = {
      id: item ?? newId(named.name, all),
      name: named.name,
      meaning: typedIn(filled, "meaning").slice(0, MEANING_MAX).trim(),
      updateMinutes,
      acknowledgeMinutes,
      reviewDays,
      responders: respondersIn(filled, before?.responders),
    };
    return {
      ok: true,
      value: {
        ...settings,
        severities: inPlace(all, severity, chosenIn(filled, "place")),
      },
    };
  },
};

/** Slack's limit for the small print below an option. */
const MEANING_MAX = 75;
const NOBODY = { users: [], groups: [] };
const NO_MINUTES = `minutes are a whole number from 0 to ${MINUTES_MAX}`;
/** The option that leaves it where it stands, wherever that is by then. */
const HERE = "here";
const REMOVED = "Past incidents keep it; its scenarios take the default";

function placeName(n: number, places: number): string {
  if (n === 0) return "1, the worst";
  return n === places - 1 ? `${n + 1}, the mildest` : String(n + 1);
}

/** Only who moves it moves it: somebody else may have moved others meanwhile. */
function inPlace(
  all: Severity[],
  severity: Severity,
  place: string,
): Severity[] {
  const put = withItem(all, severity);
  return /^\d+$/.test(place)
    ? put.filter((other) => other !== severity)
      .toSpliced(Number(place), 0, severity)
    : put;
}

/** What used it takes the default, or if it was that, the next one. */
function without(settings: Settings, id: string): Changed {
  const place = settings.severities.findIndex((other) => other.id === id);
  const left = settings.severities.filter((other) => other.id !== id);
  const next = left[Math.min(place, left.length - 1)];
  if (!next) return unusable("remove", "a team has at least one severity");
  const defaultSeverity = settings.defaultSeverity === id
    ? next.id
    : settings.defaultSeverity;
  return {
    ok: true,
    value: {
      ...settings,
      severities: left,
      defaultSeverity,
      templates: settings.templates.map((template) =>
        template.severity === id
          ? { ...template, severity: defaultSeverity }
          : template
      ),
      alertSeverities: Object.fromEntries(
        Object.entries(settings.alertSeverities).map((
          [urgency, severity],
        ) => [urgency, severity === id ? next.id : severity]),
      ) as Settings["alertSeverities"],
    },
  };
}
