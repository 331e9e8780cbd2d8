import { ROLE_IDS, ROLE_NAMES } from "../../incident/roles.ts";
import { entriesOfKind, points, type Section } from "../reviewed.ts";

/** Who had which role, the later after the earlier. */
export const people: Section = {
  heading: "Who did what",
  body(reviewed) {
    const given = entriesOfKind(reviewed, "role_assigned");
    return points(ROLE_IDS.flatMap((role) => {
      const held = given.filter(({ event }) => event.role === role)
        .map(({ event }) => event.user)
        .filter((user, n, all) => user !== all[n - 1]);
      return held.length
        ? [
          `**${ROLE_NAMES[role]}:** ${
            held.map(reviewed.wording.person).join(", then ")
          }`,
        ]
        : [];
    }));
  },
};
