import { allow } from "../domain/decision.ts";
import { AMEND } from "../domain/incident/amend.ts";
import {
  AMEND_FORM,
  amendFieldOf,
  amendForm,
  type DrawnAmend,
  drawnAmend,
} from "../domain/messages/amend_form.ts";
import { fingerprint } from "../domain/text.ts";
import { valueOf, type Values } from "../slack/form.ts";
import { amend, type WantedAmendment } from "./amend.ts";
import type { IncidentForm } from "./incident_form.ts";

/** The form behind *Amend*. */
export const amendment: IncidentForm = {
  id: AMEND_FORM,
  title: "Amend the incident",
  command: "amend",
  what: AMEND,
  fieldOf: amendFieldOf,
  view: ({ record, team }) =>
    allow({
      view: amendForm(record, team.settings.types),
      metadata: drawnAmend(record),
    }),
  submit: (slack, { values, metadata, ...asked }) =>
    amend(slack, { ...asked, ...said(values, metadata as DrawnAmend) }),
};

/** Only what the person changed: what others changed meanwhile is not taken back. */
function said(
  values: Values,
  drawn: DrawnAmend,
): Pick<WantedAmendment, "title" | "type" | "description"> {
  const title: string = valueOf(values, "title").value ?? "";
  const description: string = valueOf(values, "description").value ?? "";
  const type: string = valueOf(values, "type").selected_option?.value ?? "";
  return {
    ...(fingerprint(title) === drawn.title ? {} : { title }),
    ...(type && type !== drawn.type ? { type } : {}),
    ...(fingerprint(description) === drawn.description ? {} : { description }),
  };
}
