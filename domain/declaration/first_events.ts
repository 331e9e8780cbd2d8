import type { IncidentEvent, TimelineEntry } from "../incident/events.ts";
import { ROLE_IDS, type Roles } from "../incident/roles.ts";
import type { Declaration } from "./declare.ts";

/**
 * The beginning of an incident's timeline. The same declaration gives the same
 * entries, however often this is asked.
 *
 * @param declaredAt Milliseconds since 1970.
 */
export function firstEvents(
  declaration: Declaration,
  declaredAt: number,
  made: {
    channel: string;
    name: string;
    roles: Roles;
    notInvited: string[];
  },
): TimelineEntry[] {
  const events: IncidentEvent[] = [
    {
      kind: "declared",
      title: declaration.title,
      severity: declaration.severity,
      type: declaration.type,
      template: declaration.template,
      description: declaration.description,
      private: declaration.private,
      by: declaration.source
        ? { source: declaration.source }
        : { user: declaration.declarer },
    },
    { kind: "channel_created", channel: made.channel, name: made.name },
    ...ROLE_IDS.flatMap((role): IncidentEvent[] => {
      const user = made.roles[role];
      return user ? [{ kind: "role_assigned", role, user }] : [];
    }),
    ...(made.notInvited.length
      ? [{ kind: "invite_failed" as const, ids: made.notInvited }]
      : []),
  ];
  return events.map((event) => ({
    at: declaredAt,
    recordedAt: declaredAt,
    event,
  }));
}
