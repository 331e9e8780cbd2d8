import { choice, people } from "../../messages/inputs.ts";
import {
  type Circle,
  circlesOf,
  RIGHT_IDS,
  RIGHT_NAMES,
  type Rights,
} from "../rights.ts";
import { allIn, chosenIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

/** Who may do what. The workspace's admins and owners always may, so nobody can be locked out. */
export const rights: Part = {
  id: "rights",
  name: "Who may do what",
  slots: ["rights", "admins"],
  now: ({ rights, admins }) =>
    `Settings: ${CIRCLE_NAMES[rights.settings].toLowerCase()}; ${
      admins.length || "no"
    } admin${admins.length === 1 ? "" : "s"} beside the workspace's`,

  fields: (settings) => [
    people({
      id: "admins",
      label: "Admins of Incd",
      hint: "Beside the workspace's own admins and owners, who always are",
      optional: true,
    }, settings.admins),
    ...RIGHT_IDS.map((right) =>
      choice(
        { id: right, label: `Who may ${RIGHT_NAMES[right]}` },
        circlesOf(right).map((id) => ({ id, name: CIRCLE_NAMES[id] })),
        settings.rights[right],
      )
    ),
  ],

  changed(settings, filled) {
    const given: Partial<Rights> = {};
    for (const right of RIGHT_IDS) {
      const circle = circlesOf(right).find((id) =>
        id === chosenIn(filled, right)
      );
      if (!circle) return unusable(right, "nobody was chosen");
      given[right] = circle;
    }
    return {
      ok: true,
      value: {
        ...settings,
        rights: given as Rights,
        admins: allIn(filled, "admins"),
      },
    };
  },
};

/** What people call each circle. */
export const CIRCLE_NAMES: Record<Circle, string> = {
  everyone: "Everybody",
  role_holders: "Role holders of the incident, and admins",
  admins: "Admins",
};
