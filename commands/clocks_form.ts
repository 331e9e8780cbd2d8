import { allow } from "../domain/decision.ts";
import {
  EDIT_CLOCKS,
  type WantedClock,
} from "../domain/incident/edit_clocks.ts";
import type { ClockName } from "../domain/incident/end_events.ts";
import { readClock } from "../domain/incident/clocks.ts";
import { possible } from "../domain/incident/possible.ts";
import {
  CLOCKS_FORM,
  clocksFieldOf,
  clocksForm,
  clocksOf,
  SET_BACK,
} from "../domain/messages/clocks_form.ts";
import { valueOf, type Values } from "../slack/form.ts";
import { editClocks } from "./edit_clocks.ts";
import type { IncidentForm } from "./incident_form.ts";

/** What each clock said when the form was drawn, seconds since 1970: only what differs was set. */
type Drawn = Partial<Record<ClockName, number>>;

/** The form behind *Edit clocks*. */
export const clocks: IncidentForm = {
  id: CLOCKS_FORM,
  title: "Edit clocks",
  command: "edit",
  what: EDIT_CLOCKS,
  fieldOf: clocksFieldOf,
  view({ record: { lifecycle }, team }) {
    const can = possible(lifecycle, "edit_clocks");
    if (!can.ok) return can;
    const drawn: Drawn = Object.fromEntries(
      clocksOf(lifecycle).map(({ clock }) => [
        clock,
        Math.floor(readClock(lifecycle, clock)!.at / 1000),
      ]),
    );
    return allow({
      view: clocksForm(lifecycle, team.settings.timeZone),
      metadata: { drawn },
    });
  },
  submit: (slack, { values, metadata, ...asked }) =>
    editClocks(slack, {
      ...asked,
      wanted: wantedIn(values, metadata.drawn),
      how: valueOf(values, "how").selected_option?.value === "estimated"
        ? "estimated"
        : "edited",
      why: valueOf(values, "why").value ?? "",
    }),
};

function wantedIn(values: Values, drawn: Drawn): WantedClock[] {
  const back: ClockName[] = (valueOf(values, SET_BACK).selected_options ?? [])
    .map(({ value }: { value: string }) => value);
  return (Object.entries(drawn) as [ClockName, number][])
    .flatMap(([clock, before]): WantedClock[] => {
      if (back.includes(clock)) return [{ clock }];
      const set = valueOf(values, clock).selected_date_time;
      return set && set !== before ? [{ clock, at: set * 1000 }] : [];
    });
}
