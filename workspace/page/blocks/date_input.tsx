import { usePage } from "../context.ts";
import { isoDay } from "../mrkdwn/dates.ts";
import { type ElementProps, useValue } from "./form_context.ts";

/** A day, a time of day, or a moment in the person's time zone. */
export function DateInput(
  { block, element, id, describedBy, isInvalid, isRequired, label }:
    ElementProps,
) {
  const { state } = usePage();
  const { value, set } = useValue(block, element);
  const { tz } = state.people[state.me]!;
  const attributes = {
    id,
    class: "date-input",
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid,
    "aria-required": isRequired,
  };
  if (element.type === "datetimepicker") {
    return (
      <input
        {...attributes}
        type="datetime-local"
        value={value ? localMoment(value, tz) : ""}
        onChange={(event) =>
          set(
            event.currentTarget.value
              ? secondsOf(event.currentTarget.value, tz)
              : null,
          )}
      />
    );
  }
  return (
    <input
      {...attributes}
      type={element.type === "timepicker" ? "time" : "date"}
      value={value ?? ""}
      onChange={(event) => set(event.currentTarget.value || null)}
    />
  );
}

/** `2026-11-23T09:30` in a time zone. */
function localMoment(seconds: number, tz: string): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: tz,
    hour: "2-digit",
    minute: "2-digit",
  }).format(seconds * 1000);
  return `${isoDay(seconds * 1000, tz)}T${time}`;
}

/** The moment that a local time names; in the hour that a clock skips, the one after. */
function secondsOf(local: string, tz: string): number {
  const asUtc = Date.parse(`${local}:00Z`) / 1000;
  const offset = Date.parse(`${localMoment(asUtc, tz)}:00Z`) / 1000 - asUtc;
  return asUtc - offset;
}
