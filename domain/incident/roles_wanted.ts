import { allow, type Decision, refuse } from "../decision.ts";
import type { RoleChange } from "./role_change.ts";
import { ROLE_IDS, ROLE_NAMES, type Roles } from "./roles.ts";

/** What somebody has made of the form *Roles*. */
export interface RolesWanted {
  /** Who held what when the form was drawn. */
  shown: Roles;
  /** Who shall hold what. */
  wanted: Roles;
  /** Without waiting for whoever commands. */
  takeOver: boolean;
  person: string;
}

/**
 * The changes that lead from what the form showed to what is wanted. Whoever
 * commands is not replaced without a word: their successor is asked first.
 */
export function rolesWanted(
  { shown, wanted, takeOver, person }: RolesWanted,
): Decision<RoleChange[]> {
  const changes: RoleChange[] = [];
  for (const role of ROLE_IDS) {
    const user = wanted[role];
    const before = shown[role];
    if (user === before) continue;
    if (!user) changes.push({ kind: "take_off", role });
    else if (role !== "commander" || !before) {
      changes.push({ kind: "give", role, user });
    } else if (takeOver) {
      changes.push({ kind: "give", role, user, takeOver: true });
    } else if (user === person) {
      return refuse(
        "role_taken",
        `Cannot take command: <@${before}> is ${
          ROLE_NAMES[role].toLowerCase()
        }. Ask them to hand over; if they do not answer, tick *Take over now*`,
      );
    } else changes.push({ kind: "offer", role, to: user });
  }
  return allow(changes);
}

/** A role whose holder is another by now than the form showed. */
export function overtaken(
  shown: Roles,
  now: Roles,
  changes: RoleChange[],
): Decision<true> {
  const found = changes.find(({ role }) => shown[role] !== now[role]);
  if (!found) return allow(true);
  const holder = now[found.role];
  return refuse(
    "role_taken",
    `Cannot assign roles: meanwhile ${holder ? `<@${holder}>` : "nobody"} is ${
      ROLE_NAMES[found.role].toLowerCase()
    }. Close this form and open it again`,
  );
}
