import type { IncidentEvent, TimelineEntry } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS } from "../incident/roles.ts";

/** What an incident's timeline begins with. The same opening gives the same entries, however often this is asked. */
export function firstEvents(
  opened: Omit<IncidentRecord, "latest">,
): TimelineEntry[] {
  const events: IncidentEvent[] = [
    {
      kind: "declared",
      title: opened.title,
      severity: opened.severity,
      type: opened.type,
      template: opened.template,
      description: opened.description,
      private: opened.private,
      ...(opened.declaredAs.triage ? { triage: true as const } : {}),
      by: opened.source ? { source: opened.source } : { user: opened.declarer },
    },
    { kind: "channel_created", channel: opened.channel, name: opened.name },
    ...ROLE_IDS.flatMap((role): IncidentEvent[] => {
      const user = opened.roles[role];
      return user ? [{ kind: "role_assigned", role, user }] : [];
    }),
    ...(opened.notInvited.length
      ? [{
        kind: "invite_failed" as const,
        ids: opened.notInvited.map(({ id }) => id),
      }]
      : []),
  ];
  return events.map((event) => ({
    at: opened.declaredAt,
    recordedAt: opened.declaredAt,
    event,
  }));
}
