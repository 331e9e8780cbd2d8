import {
  choice,
  number,
  publicChannel,
  tickBox,
} from "../../messages/inputs.ts";
import {
  URGENCIES,
  type Urgency,
  URGENCY_NAMES,
} from "../../monitors/urgency.ts";
import { ALERTS_OPEN, MINUTES_MAX, type Settings } from "../settings.ts";
import { allIn, chosenIn, numberIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

const OPENS: Record<typeof ALERTS_OPEN[number], string> = {
  triage: "A maybe-incident: somebody looks first",
  live: "An incident",
};

/** What becomes of what monitors send. */
export const alerts: Part = {
  id: "alerts",
  name: "Alerts",
  slots: [
    "alertChannel",
    "alertsOpenFrom",
    "alertsOpen",
    "triageMinutes",
    "alertsResolve",
    "alertSeverities",
  ],
  now: ({ alertChannel, alertsOpenFrom, alertsOpen }) =>
    [
      alertChannel ? `<#${alertChannel}>` : "#alerts",
      `from ${URGENCY_NAMES[alertsOpenFrom].toLowerCase()} on they open ${
        alertsOpen === "live" ? "an incident" : "a maybe-incident"
      }`,
    ].join(", "),

  fields: (settings) => [
    publicChannel({
      id: "alertChannel",
      label: "Channel for alerts",
      hint:
        "Public. A service can have one of its own. Without one, it is #alerts",
      optional: true,
    }, settings.alertChannel),
    choice(
      {
        id: "alertsOpenFrom",
        label: "From which urgency on do they open one?",
      },
      URGENCIES.map((id) => ({ id, name: URGENCY_NAMES[id] })),
      settings.alertsOpenFrom,
    ),
    choice(
      { id: "alertsOpen", label: "What do they open?" },
      ALERTS_OPEN.map((id) => ({ id, name: OPENS[id] })),
      settings.alertsOpen,
    ),
    number(
      {
        id: "triageMinutes",
        label: "Minutes until Incd decides about a maybe-incident",
        hint:
          "If nobody has: one whose alerts have cleared and that nobody touched is declined, any other accepted. 0: never",
      },
      settings.triageMinutes,
      MINUTES_MAX,
    ),
    tickBox(
      { id: "alertsResolve", label: "When all alerts have cleared" },
      "Resolve the incident if nobody has touched it",
      settings.alertsResolve,
    ),
    ...URGENCIES.map((urgency) =>
      choice(
        {
          id: fieldOf(urgency),
          label: `Severity of ${URGENCY_NAMES[urgency].toLowerCase()} alerts`,
        },
        settings.severities.map(({ id, name, meaning }) => ({
          id,
          name,
          about: meaning,
        })),
        settings.alertSeverities[urgency],
      )
    ),
  ],

  changed(settings, filled) {
    const triageMinutes = numberIn(filled, "triageMinutes", MINUTES_MAX);
    if (triageMinutes === undefined) {
      return unusable(
        "triageMinutes",
        `minutes are a whole number from 0 to ${MINUTES_MAX}`,
      );
    }
    const [alertChannel = ""] = allIn(filled, "alertChannel");
    const alertSeverities = Object.fromEntries(
      URGENCIES.map((urgency) => [
        urgency,
        chosenIn(filled, fieldOf(urgency)) || settings.alertSeverities[urgency],
      ]),
    ) as Settings["alertSeverities"];
    return {
      ok: true,
      value: {
        ...settings,
        alertChannel,
        alertsOpenFrom:
          URGENCIES.find((one) => one === chosenIn(filled, "alertsOpenFrom")) ??
            settings.alertsOpenFrom,
        alertsOpen:
          ALERTS_OPEN.find((one) => one === chosenIn(filled, "alertsOpen")) ??
            settings.alertsOpen,
        alertsResolve: allIn(filled, "alertsResolve").length > 0,
        triageMinutes,
        alertSeverities,
      },
    };
  },
};

function fieldOf(urgency: Urgency): string {
  return `severity_${urgency}`;
}
