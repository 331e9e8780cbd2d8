import { templates } from "../settings/parts/templates.ts";
import type { Settings, Template } from "../settings/settings.ts";
import { section } from "./blocks.ts";
import { plain } from "./inputs.ts";
import type { Modal } from "./modal.ts";

/** Callback id of its view. */
export const TEMPLATE_FORM = "save_as_template";

/** No scenario can have it, since ids are made of letters and digits. */
const DRAFT = "(draft)";

/** The form *Save as template*: a new scenario, filled in as the incident was. */
export function templateForm(
  settings: Settings,
  template: Omit<Template, "id">,
): Modal {
  const draft = { ...template, id: DRAFT };
  const fields = templates.fields(
    { ...settings, templates: [...settings.templates, draft] },
    { groups: undefined, now: 0 },
    DRAFT,
  );
  return {
    type: "modal",
    callback_id: TEMPLATE_FORM,
    notify_on_close: true,
    title: plain("Save as template"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      section(
        "A scenario for the next incident like this one. Keep what will be the same",
      ),
      // There is nothing to be removed yet.
      ...fields.filter(({ block_id }) => block_id !== "remove"),
    ],
  };
}
