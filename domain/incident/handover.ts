import { allow, type Decision, refuse } from "../decision.ts";
import { moment } from "../messages/dates.ts";
import { oneLine } from "../text.ts";
import { plainWords } from "../timeline/quoted.ts";
import type { IncidentEvent } from "./events.ts";
import type { Handover, IncidentState } from "./record.ts";
import {
  are,
  ROLE_CHANGES,
  type RoleChange,
  roleName,
  type RolesNow,
} from "./role_change.ts";
import type { RoleId } from "./roles.ts";

/** Somebody is asked to take over from whoever holds the role. */
export function offer(
  { roles, handovers, highlights }: RolesNow,
  { role, to, brief }: Extract<RoleChange, { kind: "offer" }>,
  by: string,
): Decision<IncidentEvent> {
  const cannot = `Cannot ${ROLE_CHANGES.offer}`;
  const from = roles[role];
  if (!from) {
    return refuse(
      "role_not_held",
      `${cannot}: nobody is ${roleName(role)}. Give the role with *Roles*`,
    );
  }
  if (from === to) {
    return refuse(
      "role_taken",
      `${cannot}: ${are(to, by)} ${roleName(role)} already`,
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

/** Whoever was asked is not asked any more. */
export function withdraw(
  { handovers }: RolesNow,
  { role }: Extract<RoleChange, { kind: "withdraw" }>,
  by: string,
): Decision<IncidentEvent> {
  const pending = handoverOf(handovers, role);
  if (!pending) {
    return refuse(
      "no_handover",
      `Cannot ${ROLE_CHANGES.withdraw}: nobody is asked to take over as ${
        roleName(role)
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

/** Whoever is asked takes over, or cannot. */
export function answer(
  { roles, handovers }: RolesNow,
  { role, kind }: Extract<RoleChange, { kind: "accept" | "decline" }>,
  by: string,
): Decision<IncidentEvent> {
  const pending = handoverOf(handovers, role);
  const holder = roles[role];
  if (holder === by) {
    return refuse(
      "role_taken",
      `Cannot ${ROLE_CHANGES[kind]}: you are ${roleName(role)} already`,
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
      } is ${roleName(role)}`,
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
