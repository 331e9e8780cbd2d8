import { allow, type Decision, refuse } from "../decision.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import { answer, handoverOf, offer, withdraw } from "./handover.ts";
import {
  are,
  ROLE_CHANGES,
  type RoleChange,
  roleName,
  type RolesNow,
} from "./role_change.ts";

/**
 * Whether a role may change in this way, and what then has happened. There is
 * one holder at any time: whoever is asked to take over holds nothing yet.
 *
 * @param by Slack user id; "" if a workflow does it.
 */
export function changeRole(
  state: RolesNow,
  change: RoleChange,
  by: string,
): Decision<IncidentEvent> {
  const { kind } = change;
  const command = ["take", "give", "take_off"].includes(kind)
    ? "change_roles"
    : "hand_over";
  const can = possible(state.lifecycle, command, ROLE_CHANGES[kind]);
  if (!can.ok) return can;
  switch (change.kind) {
    case "take":
    case "give":
      return assign(state, change, by);
    case "take_off":
      return takeOff(state, change, by);
    case "offer":
      return offer(state, change, by);
    case "withdraw":
      return withdraw(state, change, by);
    case "accept":
    case "decline":
      return answer(state, change, by);
  }
}

function assign(
  { roles, handovers }: RolesNow,
  change: Extract<RoleChange, { kind: "take" | "give" }>,
  by: string,
): Decision<IncidentEvent> {
  const { role, kind } = change;
  const user = kind === "give" ? change.user : by;
  const holder = roles[role];
  if (holder && (holder === user || kind === "take")) {
    const already = holder === user ? " already" : "";
    const ask = holder === by || kind === "give"
      ? ""
      : ". Ask them to hand over, or take over in *Roles*";
    return refuse(
      "role_taken",
      `Cannot ${ROLE_CHANGES[kind]}: ${are(holder, by)} ${
        roleName(role)
      }${already}${ask}`,
    );
  }
  const asked = handoverOf(handovers, role)?.to;
  return allow({
    kind: "role_assigned",
    role,
    user,
    ...(by ? { by } : {}),
    ...(holder ? { from: holder } : {}),
    ...(holder && kind === "give" && change.takeOver
      ? { how: "taken_over" }
      : {}),
    ...(asked && asked !== user ? { instead: asked } : {}),
  });
}

function takeOff(
  { roles, handovers }: RolesNow,
  { role, user }: Extract<RoleChange, { kind: "take_off" }>,
  by: string,
): Decision<IncidentEvent> {
  const holder = roles[role];
  if (!holder || user && user !== holder) {
    return refuse(
      "role_not_held",
      `Cannot ${ROLE_CHANGES.take_off}: ${
        holder ? are(holder, by) : "nobody is"
      } ${roleName(role)}`,
    );
  }
  const asked = handoverOf(handovers, role)?.to;
  return allow({
    kind: "role_given_up",
    role,
    user: holder,
    by,
    ...(asked ? { instead: asked } : {}),
  });
}
