import { allow, refuse } from "../domain/decision.ts";
import { possible } from "../domain/incident/possible.ts";
import { DECLINE, MERGE } from "../domain/incident/triage.ts";
import {
  DECLINE_FORM,
  declineFieldOf,
  declineForm,
  INTO,
  MERGE_FORM,
  mergeForm,
  WHY,
} from "../domain/messages/triage_forms.ts";
import { valueOf } from "../slack/form.ts";
import { decline } from "./decline.ts";
import type { IncidentForm } from "./incident_form.ts";
import { incidentsAmong } from "./known_incidents.ts";
import { merge } from "./merge.ts";

/** As many as a choice offers. */
const OFFERED = 100;

/** The form behind *Decline*. */
export const declining: IncidentForm = {
  id: DECLINE_FORM,
  title: "Decline",
  command: "decline",
  what: DECLINE,
  fieldOf: declineFieldOf,
  view({ record }) {
    const can = possible(record.lifecycle, "decline");
    return can.ok ? allow({ view: declineForm() }) : can;
  },
  submit: (slack, { values, metadata: _, ...asked }) =>
    decline(slack, { ...asked, why: valueOf(values, WHY).value ?? "" }),
};

/** The form behind *Merge*. */
export const merging: IncidentForm = {
  id: MERGE_FORM,
  title: "Merge",
  command: "merge",
  what: MERGE,
  async view({ record, person }, slack) {
    const can = possible(record.lifecycle, "merge");
    if (!can.ok) return can;
    const open = (await incidentsAmong(slack, "open", person))
      .filter((other) =>
        other.channel !== record.channel && (!record.private || other.private)
      );
    return open.length
      ? allow({ view: mergeForm(open.slice(0, OFFERED)) })
      : refuse(
        "cannot_merge",
        `Cannot ${MERGE}: there is no other open incident${
          record.private ? " that is private too" : ""
        }`,
      );
  },
  submit: (slack, { values, metadata: _, ...asked }) =>
    merge(slack, {
      ...asked,
      into: valueOf(values, INTO).selected_option?.value ?? "",
    }),
};
