import { number } from "../../messages/inputs.ts";
import { DAYS_MAX } from "../settings.ts";
import { numberIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

/** What becomes of incidents that are over, or seem to be. */
export const ending: Part = {
  id: "ending",
  name: "Ending",
  slots: ["archiveDays", "staleDays"],
  now: ({ archiveDays, staleDays }) =>
    `${
      archiveDays
        ? `Channels are archived after ${archiveDays} days`
        : "Channels are not archived"
    }; ${
      staleDays
        ? `silence is asked about after ${staleDays} days`
        : "nobody is asked about silence"
    }`,

  fields: (settings) => [
    number(
      {
        id: "archiveDays",
        label: "Days until the channel of a resolved incident is archived",
        hint:
          "All that was said is exported before, people are told before, and anybody can keep it open. 0: never",
      },
      settings.archiveDays,
      DAYS_MAX,
    ),
    number(
      {
        id: "staleDays",
        label: "Days of silence until somebody is asked whether it is over",
        hint: "0: nobody is asked",
      },
      settings.staleDays,
      DAYS_MAX,
    ),
  ],

  changed(settings, filled) {
    const value = { ...settings };
    for (const field of ["archiveDays", "staleDays"] as const) {
      const days = numberIn(filled, field, DAYS_MAX);
      if (days === undefined) {
        return unusable(
          field,
          `days are a whole number from 0 to ${DAYS_MAX}`,
        );
      }
      value[field] = days;
    }
    return { ok: true, value };
  },
};
