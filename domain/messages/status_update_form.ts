import type { RefusalCode } from "../decision.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { isOver, statusOf } from "../incident/lifecycle.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import {
  IMPACT_MAX,
  UPDATE_STATUSES,
  UPDATE_TEXT_MAX,
} from "../incident/update.ts";
import type { Severity } from "../settings/settings.ts";
import { fingerprint } from "../text.ts";
import { choice, plain, words } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Callback id of its view. */
export const STATUS_UPDATE = "status_update";

/** The choice of the next update that leaves it to the severity. */
export const AS_SEVERITY = "severity";

/** When the next update can be promised, minutes; 0 = never. */
const NEXT: [string, string][] = [
  [AS_SEVERITY, "As the severity says"],
  ["15", "In 15 minutes"],
  ["30", "In 30 minutes"],
  ["60", "In an hour"],
  ["120", "In two hours"],
  ["0", "None is planned"],
];

/** What the form showed when it was drawn: only what differs from it was said. */
export interface DrawnUpdate {
  status: string;
  severity: string;
  /** A fingerprint. */
  impact: string;
}

/** What a form shows of this incident. */
export function drawnUpdate(record: IncidentRecord): DrawnUpdate {
  return {
    status: statusOf(record.lifecycle),
    severity: record.severity,
    impact: fingerprint(record.impact),
  };
}

/**
 * The form *Status update*: everything can be left as it is, but not all of it.
 * Of what is over, where it stands is not asked.
 *
 * @param draft What stands in the text at first.
 */
export function statusUpdateForm(
  record: IncidentRecord,
  severities: Severity[],
  draft = "",
): Modal {
  const { severity, severityName, impact } = record;
  const over = isOver(record.lifecycle);
  // One that the settings no longer have stays until another is chosen.
  const offered = severities.some(({ id }) => id === severity)
    ? severities
    : [{ id: severity, name: severityName, meaning: "" }, ...severities];
  return {
    type: "modal",
    callback_id: STATUS_UPDATE,
    notify_on_close: true,
    title: plain("Status update"),
    submit: plain("Post"),
    close: plain("Cancel"),
    blocks: [
      ...(over ? [] : [
        choice(
          { id: "status", label: "Status" },
          [...UPDATE_STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] })), {
            id: "resolved",
            name: STATUS_NAMES.resolved,
            about: "Asks next what fixed it",
          }],
          statusOf(record.lifecycle),
        ),
      ]),
      choice(
        { id: "severity", label: "Severity" },
        offered.map(({ id, name, meaning }) => ({ id, name, about: meaning })),
        severity,
      ),
      words(
        {
          id: "impact",
          label: "Impact",
          optional: true,
          hint: "Customers read this in their draft: no names, no causes",
        },
        impact,
        {
          max: IMPACT_MAX,
          multiline: true,
          placeholder: "Who is affected and how, in a sentence",
        },
      ),
      words(
        { id: "text", label: "What is new", optional: true },
        draft,
        {
          max: UPDATE_TEXT_MAX,
          multiline: true,
          placeholder: "What we know, what we are doing, what we need",
        },
      ),
      ...(over ? [] : [next(record)]),
    ],
  };
}

function next({ severityName, updateMinutes }: IncidentRecord): Block {
  return choice(
    {
      id: "next",
      label: "Next update",
      hint: updateMinutes
        ? `${severityName} says every ${updateMinutes} minutes`
        : `${severityName} asks for none`,
    },
    NEXT.map(([id, name]) => ({ id, name })),
    AS_SEVERITY,
  );
}

/** The field under which a refusal is shown. */
export function updateFieldOf(code: RefusalCode): string | undefined {
  switch (code) {
    case "nothing_changed":
    case "text_too_long":
      return "text";
    case "impact_too_long":
      return "impact";
    case "not_allowed":
    case "unknown_severity":
      return "severity";
    default:
      return undefined;
  }
}
