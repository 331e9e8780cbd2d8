import { allow } from "../domain/decision.ts";
import { possible } from "../domain/incident/possible.ts";
import { REOPEN } from "../domain/incident/reopen.ts";
import {
  REOPEN_FORM,
  reopenFieldOf,
  reopenForm,
} from "../domain/messages/reopen_form.ts";
import { valueOf } from "../slack/form.ts";
import type { IncidentForm } from "./incident_form.ts";
import { reopen } from "./reopen.ts";

/** The form behind *Reopen*. */
export const reopening: IncidentForm = {
  id: REOPEN_FORM,
  title: "Reopen",
  command: "reopen",
  what: REOPEN,
  closedToo: true,
  fieldOf: reopenFieldOf,
  view({ record }) {
    const can = possible(record.lifecycle, "reopen");
    return can.ok ? allow({ view: reopenForm() }) : can;
  },
  submit: (slack, { values, metadata: _, ...asked }) =>
    reopen(slack, {
      ...asked,
      why: valueOf(values, "why").value ?? "",
      status: valueOf(values, "status").selected_option?.value,
    }),
};
