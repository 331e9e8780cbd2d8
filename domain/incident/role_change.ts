import { allow, type Decision, refuse } from "../decision.ts";
import { moment } from "../messages/dates.ts";
import { cut, escape, list, oneLine } from "../text.ts";
import { plainWords } from "../timeline/quoted.ts";
import type { HandoverBrief, IncidentEvent } from "./events.ts";
import type { Handover, IncidentState } from "./record.ts";
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
type Roles = Pick<IncidentState, "roles" | "handovers" | "highlights">;

/**
 * Whether a role may change in this way, and what then has happened. There is
 * one holder at any time: whoever is asked to take over holds nothing yet.
 *
 * @param by Slack user id; "" if a workflow does it.
 */
export function changeRole(
  state: Roles,
  change: RoleChange,
  by: string,
): Decision<IncidentEvent> {
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
  { roles }: Pick<Roles, "roles">,
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

function assign(
  { roles, handovers }: Roles,
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
        name(role)
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
  { roles, handovers }: Roles,
  { role, user }: Extract<RoleChange, { kind: "take_off" }>,
  by: string,
): Decision<IncidentEvent> {
  const holder = roles[role];
  if (!holder || user && user !== holder) {
    return refuse(
      "role_not_held",
      `Cannot ${ROLE_CHANGES.take_off}: ${
        holder ? are(holder, by) : "nobody is"
      } ${name(role)}`,
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

function offer(
  { roles, handovers, highlights }: Roles,
  { role, to, brief }: Extract<RoleChange, { kind: "offer" }>,
  by: string,
): Decision<IncidentEvent> {
  const cannot = `Cannot ${ROLE_CHANGES.offer}`;
  const from = roles[role];
  if (!from) {
    return refuse(
      "role_not_held",
      `${cannot}: nobody is ${name(role)}. Give the role with *Roles*`,
    );
  }
  if (from === to) {
    return refuse(
      "role_taken",
      `${cannot}: ${are(to, by)} ${name(role)} already`,
    );
  }
  const pending = handoverOf(handovers, role);
  if (pending?.to === to) {
    return refuse(
      "handover_waiting",
      `${cannot}: <@${to}> was asked ${
        moment(pending.offeredAt, "{ago}")
      } and has not answered yet`,
    );
  }
  return allow({
    kind: "handover_offered",
    role,
    from,
    to,
    by,
    brief: {
      ruledOut: brief?.ruledOut ?? ruledOut(highlights),
      temporary: brief?.temporary ?? "",
      notes: brief?.notes ?? "",
    },
    ...(pending ? { instead: pending.to } : {}),
  });
}

function withdraw(
  { handovers }: Roles,
  { role }: Extract<RoleChange, { kind: "withdraw" }>,
  by: string,
): Decision<IncidentEvent> {
  const pending = handoverOf(handovers, role);
  if (!pending) {
    return refuse(
      "no_handover",
      `Cannot ${ROLE_CHANGES.withdraw}: nobody is asked to take over as ${
        name(role)
      }`,
    );
  }
  const { from, to } = pending;
  return allow({
    kind: "handover_ended",
    role,
    from,
    to,
    how: "withdrawn",
    by,
  });
}

function answer(
  { roles, handovers }: Roles,
  { role, kind }: Extract<RoleChange, { kind: "accept" | "decline" }>,
  by: string,
): Decision<IncidentEvent> {
  const pending = handoverOf(handovers, role);
  const holder = roles[role];
  if (holder === by) {
    return refuse(
      "role_taken",
      `Cannot ${ROLE_CHANGES[kind]}: you are ${name(role)} already`,
    );
  }
  if (pending && pending.to !== by) {
    return refuse(
      "no_handover",
      `Cannot ${
        ROLE_CHANGES[kind]
      }: <@${pending.to}> is asked, and only they can answer`,
    );
  }
  if (!pending) {
    return refuse(
      "no_handover",
      `Cannot ${ROLE_CHANGES[kind]}: you are not asked any more. ${
        holder ? `<@${holder}>` : "Nobody"
      } is ${name(role)}`,
    );
  }
  const { from } = pending;
  return allow(
    kind === "accept"
      ? { kind: "role_assigned", role, user: by, by, from, how: "accepted" }
      : { kind: "handover_ended", role, from, to: by, how: "declined", by },
  );
}

/** What people have marked as ruled out, a line each. */
export function ruledOut(highlights: IncidentState["highlights"]): string {
  return highlights.filter(({ as }) => as === "ruled_out")
    .map(({ message }) => oneLine(plainWords(message.text))).join("\n");
}

/** The offer of a role that waits for an answer. */
export function handoverOf(
  handovers: Handover[],
  role: RoleId,
): Handover | undefined {
  return handovers.find((one) => one.role === role);
}

function are(user: string, by: string): string {
  return user === by ? "you are" : `<@${user}> is`;
}

function name(role: RoleId): string {
  return ROLE_NAMES[role].toLowerCase();
}
