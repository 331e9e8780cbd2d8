import type { IncidentEvent } from "./events.ts";
import type { IncidentState } from "./record.ts";
import type { RoleId } from "./roles.ts";

type RoleEvent = Extract<IncidentEvent, { role: RoleId }>;

/** Who holds which role, and who is asked to take over, after something happened to one of them. */
export function rolesAfter(
  state: IncidentState,
  event: RoleEvent,
  { at, recordedAt }: { at: number; recordedAt: number },
): Partial<IncidentState> {
  switch (event.kind) {
    case "role_assigned":
      return roleChange(state, event.role, event.user, recordedAt);
    case "role_given_up":
      return state.roles[event.role] === event.user
        ? roleChange(state, event.role, undefined, recordedAt)
        : {};
    case "handover_offered": {
      const { role, from, to } = event;
      const others = state.handovers.filter((one) => one.role !== role);
      return state.roles[role] !== from ? {} : {
        handovers: [...others, { role, from, to, offeredAt: at }],
        rounds: nextRound(state, role, recordedAt),
      };
    }
    case "handover_ended":
      return {
        handovers: state.handovers.filter(({ role, to }) =>
          role !== event.role || to !== event.to
        ),
        rounds: nextRound(state, event.role, recordedAt),
      };
  }
}

/** A role that changes hands ends what was offered for it. */
function roleChange(
  state: IncidentState,
  role: RoleId,
  user: string | undefined,
  at: number,
): Partial<IncidentState> {
  const { [role]: _, ...others } = state.roles;
  return {
    roles: user === undefined ? others : { ...others, [role]: user },
    rounds: nextRound(state, role, at),
    handovers: state.handovers.filter((one) => one.role !== role),
  };
}

/** Never the same round twice, even within one millisecond. */
function nextRound(
  { rounds }: IncidentState,
  role: RoleId,
  at: number,
): Record<RoleId, number> {
  return { ...rounds, [role]: Math.max(at, rounds[role] + 1) };
}
