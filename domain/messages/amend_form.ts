import { DESCRIPTION_MAX, TITLE_MAX } from "../declaration/declare.ts";
import type { RefusalCode } from "../decision.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { IncidentType } from "../settings/settings.ts";
import { fingerprint } from "../text.ts";
import { choice, plain, words } from "./inputs.ts";
import type { Modal } from "./modal.ts";

/** Callback id of its view. */
export const AMEND_FORM = "amend";

/** What the form showed when it was drawn, as fingerprints: only what differs from it was said. */
export interface DrawnAmend {
  title: string;
  type: string;
  description: string;
}

/** What a form shows of this incident. */
export function drawnAmend(record: IncidentRecord): DrawnAmend {
  return {
    title: fingerprint(record.title),
    type: record.type,
    description: fingerprint(record.description),
  };
}

/** The form *Amend*. */
export function amendForm(
  { title, type, typeName, description, name }: IncidentRecord,
  types: IncidentType[],
): Modal {
  // One that the settings no longer have stays until another is chosen.
  const offered = types.some(({ id }) => id === type)
    ? types
    : [{ id: type, name: typeName }, ...types];
  return {
    type: "modal",
    callback_id: AMEND_FORM,
    notify_on_close: true,
    title: plain("Amend the incident"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      words(
        {
          id: "title",
          label: "Title",
          hint:
            `The channel stays #${name}: by its name people and links find the incident`,
        },
        title,
        { max: TITLE_MAX },
      ),
      choice(
        { id: "type", label: "Type" },
        offered.map(({ id, name }) => ({ id, name })),
        type,
      ),
      words(
        { id: "description", label: "Description", optional: true },
        description,
        { max: DESCRIPTION_MAX, multiline: true },
      ),
    ],
  };
}

/** The field under which a refusal is shown. */
export function amendFieldOf(code: RefusalCode): string | undefined {
  switch (code) {
    case "title_missing":
    case "title_too_long":
      return "title";
    case "unknown_type":
      return "type";
    case "description_too_long":
      return "description";
    default:
      return undefined;
  }
}
