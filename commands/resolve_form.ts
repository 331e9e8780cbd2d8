import { entriesOf } from "../datastores/timeline/store.ts";
import { allow } from "../domain/decision.ts";
import type { Evident } from "../domain/incident/end_events.ts";
import { beginnings, endings } from "../domain/incident/evidence.ts";
import { possible } from "../domain/incident/possible.ts";
import { RESOLVE } from "../domain/incident/resolve.ts";
import {
  chosenEvidence,
  MOMENTS,
  NOBODY_HURT,
  RESOLVE_FORM,
  resolveFieldOf,
  resolveForm,
  TYPED,
  withMoments,
} from "../domain/messages/resolve_form.ts";
import { REVERTED } from "../domain/messages/settle_fields.ts";
import { type Acknowledgement, valueOf, type Values } from "../slack/form.ts";
import type { IncidentForm, SentForm } from "./incident_form.ts";
import { resolve, type WantedEnd } from "./resolve.ts";
import { submitIncidentForm } from "./submit_form.ts";

/**
 * The form behind *Resolve*.
 *
 * @param typed What was typed in the status update that led here.
 */
export function resolving(
  typed: { text: string; customers: string } = { text: "", customers: "" },
): IncidentForm {
  return {
    id: RESOLVE_FORM,
    title: "Resolve",
    command: "resolve",
    what: RESOLVE,
    fieldOf: resolveFieldOf,
    async view({ record, team, now }, slack) {
      const can = possible(record.lifecycle, "resolve");
      if (!can.ok) return can;
      const entries = await entriesOf(slack, record.channel);
      const view = resolveForm(record, {
        text: typed.text,
        customers: typed.customers || record.impact,
        starts: beginnings(record, entries),
        ends: endings(record.lifecycle, now),
        timeZone: team.settings.timeZone,
      });
      return allow({ view });
    },
    submit: (slack, { values, metadata: _, ...asked }) =>
      resolve(slack, { ...asked, ...said(values) }),
  };
}

/** Asks for the moments that no evidence says, else resolves. */
export async function sentResolve(sent: SentForm): Promise<Acknowledgement> {
  const { view } = sent;
  const { values } = view.state;
  const asked = (["start", "end"] as const).filter((field) =>
    chosen(values, field) === TYPED
  );
  const missing = asked.some((field) =>
    !valueOf(values, MOMENTS[field]).selected_date_time
  );
  return missing
    ? {
      response_action: "update",
      view: withMoments(view as never, asked, Date.now()),
    }
    : await submitIncidentForm(sent, resolving());
}

function said(
  values: Values,
): Pick<
  WantedEnd,
  "fix" | "customers" | "text" | "impact" | "reverted"
> {
  const typed = (field: string): string => valueOf(values, field).value ?? "";
  const start = momentIn(values, "start");
  const end = momentIn(values, "end");
  return {
    fix: typed("fix"),
    customers: typed("customers"),
    text: typed("text"),
    impact: chosen(values, "start") === NOBODY_HURT ? "nobody" : {
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
    },
    reverted: (valueOf(values, REVERTED).selected_options ?? [])
      .map(({ value }: { value: string }) => value),
  };
}

function chosen(values: Values, field: string): string {
  return valueOf(values, field).selected_option?.value ?? "";
}

function momentIn(
  values: Values,
  field: keyof typeof MOMENTS,
): Evident | undefined {
  const choice = chosen(values, field);
  return choice === TYPED
    ? {
      at: valueOf(values, MOMENTS[field]).selected_date_time * 1000,
      from: "typed",
    }
    : chosenEvidence(choice);
}
