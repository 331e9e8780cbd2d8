import { decide } from "../../../commands/decide.ts";
import type {
  IncidentForm,
  Submitted,
} from "../../../commands/incident_form.ts";
import { allow } from "../../../domain/decision.ts";
import { DECIDING } from "../../../domain/incident/decide.ts";
import {
  decideFieldOf,
  decideForm,
} from "../../../domain/messages/decide_form.ts";
import type { Slack } from "../../../slack/api.ts";
import { valueOf } from "../../../slack/form.ts";

const MINUTE_MS = 60_000;

/** A decision, or something that was changed for now. */
export const DECIDE: IncidentForm = {
  id: "decide",
  title: "Decide",
  command: "decide",
  what: DECIDING,
  view: ({ person }) => allow({ view: decideForm(person) }),
  submit,
  fieldOf: decideFieldOf,
};

async function submit(
  slack: Slack,
  { channel, person, cause, values }: Submitted,
) {
  const chosen = (field: string): string =>
    valueOf(values, field).selected_option?.value ?? "";
  return await decide(slack, {
    channel,
    person,
    cause,
    what: chosen("what") === "decision" ? "decision" : "temporary",
    text: valueOf(values, "text").value ?? "",
    owner: valueOf(values, "owner").selected_users?.[0] ?? "",
    revisitMs: Number(chosen("revisit")) * MINUTE_MS,
  });
}
