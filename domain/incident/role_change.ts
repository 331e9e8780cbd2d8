import { allow, type Decision, refuse } from "../decision.ts";
import { cut, escape, list, oneLine } from "../text.ts";
import type { HandoverBrief } from "./events.ts";
import type { IncidentState } from "./record.ts";
import { findRole, ROLE_IDS, ROLE_NAMES, type RoleId } from "./roles.ts";

/** What somebody wants to change about a role. */
export type RoleChange =
  /** One that nobody holds, for oneself. */
  | { kind: "take"; role: RoleId }
  /** To somebody, at once. */
  | { kind: "give"; role: RoleId; user: string; takeOver?: boolean }
  /** From whoever holds it, be it oneself. */
  | { kind: "take_off"; role: RoleId; user?: string }
  /** Ask somebody to take over; the holder stays until they accept. */
  | { kind: "offer"; role: RoleId; to: string; brief?: Partial<HandoverBrief> }
  | { kind: "withdraw"; role: RoleId }
  /** What somebody answers who was asked. */
  | { kind: "accept"; role: RoleId }
  | { kind: "decline"; role: RoleId };

/** What it does, as in "Cannot <what>". */
export const ROLE_CHANGES: Record<RoleChange["kind"], string> = {
  take: "take the role",
  give: "assign roles",
  take_off: "give up the role",
  offer: "hand over",
  withdraw: "withdraw the handover",
  accept: "take over",
  decline: "answer the handover",
};

/** What a change of roles goes by. */
export type RolesNow = Pick<
  IncidentState,
  "lifecycle" | "roles" | "handovers" | "highlights"
>;

/** The role that somebody named, or which there are. */
export function roleNamed(
  word: string,
  kind: RoleChange["kind"],
): Decision<RoleId> {
  const role = findRole(word);
  return role ? allow(role) : refuse(
    "unknown_role",
    `Cannot ${ROLE_CHANGES[kind]}: "${
      escape(cut(oneLine(word), 80))
    }" is not one of ${list(ROLE_IDS.map((id) => `"${id}"`))}`,
  );
}

/** Whether it concerns nobody's role but one's own, or one that nobody holds: then it needs no right. */
export function isOwnRole(
  { roles }: Pick<RolesNow, "roles">,
  change: RoleChange,
  by: string,
): boolean {
  const holder = roles[change.role];
  switch (change.kind) {
    case "take":
    case "accept":
    case "decline":
      return true;
    case "give":
      return !holder && change.user === by;
    case "take_off":
    case "offer":
    case "withdraw":
      return holder === by;
  }
}

/** Says of somebody that they are something, to whoever acts. */
export function are(user: string, by: string): string {
  return user === by ? "you are" : `<@${user}> is`;
}

/** A role within a sentence. */
export function roleName(role: RoleId): string {
  return ROLE_NAMES[role].toLowerCase();
}
