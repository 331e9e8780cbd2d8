import { entriesOf } from "../datastores/timeline/store.ts";
import { allow, type Decision } from "../domain/decision.ts";
import {
  TEMPLATE_FORM,
  templateForm,
} from "../domain/messages/template_form.ts";
import { templateOf } from "../domain/review/template.ts";
import type { Filled } from "../domain/settings/parts/part.ts";
import { templates } from "../domain/settings/parts/templates.ts";
import type { Slack } from "../slack/api.ts";
import type { Done } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import type { IncidentForm, Submitted } from "./incident_form.ts";
import { changeSettings } from "./settings/change_settings.ts";
import { checkRight } from "./settings/check_right.ts";
import { checkedPeople } from "./settings/check_people.ts";

const WHAT = "save the template";

/** The form behind *Save as template*: for those who may change the settings. */
export const saveAsTemplate: IncidentForm = {
  id: TEMPLATE_FORM,
  title: "Save as template",
  command: "save",
  what: WHAT,
  async view({ record, team: { settings }, person }, slack) {
    const allowed = await checkRight(slack, settings, "settings", person);
    if (!allowed.ok) return allowed;
    const entries = await entriesOf(slack, record.channel);
    return allow({ view: templateForm(settings, templateOf(record, entries)) });
  },
  submit,
};

async function submit(
  slack: Slack,
  { channel, person, cause, values }: Submitted,
): Promise<Decision<Done>> {
  const found = await incidentFor(slack, { channel, person, what: WHAT });
  if (!found.ok) return found;
  const saved = await changeSettings(slack, {
    cause,
    by: person,
    async decide({ settings }) {
      const changed = templates.changed(settings, values as Filled, undefined);
      return changed.ok
        ? await checkedPeople(slack, settings, changed.value)
        : changed;
    },
  });
  return saved.kind === "saved"
    ? allow({ record: found.value, unfinished: await saved.conclude() })
    : saved.refusal;
}
