import { number, words } from "../../messages/inputs.ts";
import { characters } from "../../text.ts";
import { MINUTES_MAX, PROCEDURES_MAX } from "../settings.ts";
import { numberIn, typedIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

/** How the team works together in an incident. */
export const procedures: Part = {
  id: "procedures",
  name: "Procedures",
  slots: ["procedures", "nudgeMinutes"],
  now: ({ procedures, nudgeMinutes }) =>
    `${procedures ? `${characters(procedures)} characters` : "No text"}; ${
      nudgeMinutes
        ? `open roles are asked for after ${nudgeMinutes} min`
        : "nobody is asked to fill open roles"
    }`,

  fields: (settings) => [
    words(
      {
        id: "procedures",
        label: "Procedures",
        hint:
          "How you handle incidents, in your own words. Stands in the guide in the announcement channel",
        optional: true,
      },
      settings.procedures,
      { max: PROCEDURES_MAX, multiline: true },
    ),
    number(
      {
        id: "nudgeMinutes",
        label: "Minutes until somebody is asked to fill an open role",
        hint: "0: nobody is asked",
      },
      settings.nudgeMinutes,
      MINUTES_MAX,
    ),
  ],

  changed(settings, filled) {
    const nudgeMinutes = numberIn(filled, "nudgeMinutes", MINUTES_MAX);
    if (nudgeMinutes === undefined) {
      return unusable(
        "nudgeMinutes",
        `minutes are a whole number from 0 to ${MINUTES_MAX}`,
      );
    }
    const typed = typedIn(filled, "procedures");
    return {
      ok: true,
      value: { ...settings, procedures: typed, nudgeMinutes },
    };
  },
};
