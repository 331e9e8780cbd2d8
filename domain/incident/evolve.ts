import type { IncidentEvent, TimelineEntry } from "./events.ts";
import { type Incident, UNDECLARED } from "./incident.ts";

/**
 * What an event changes. Never fails: what does not fit the state, for instance
 * a role in an incident that nobody declared, changes nothing.
 */
export function evolve(
  incident: Incident,
  { event, at }: TimelineEntry,
): Incident {
  if (event.kind === "declared") {
    if (incident.status !== "undeclared") return incident;
    const { kind: _, ...facts } = event;
    return {
      status: "declared",
      ...facts,
      declaredAt: at,
      roles: {},
      notInvited: [],
    };
  }
  if (incident.status === "undeclared") return incident;
  return change(incident, event);
}

function change(
  incident: Exclude<Incident, { status: "undeclared" }>,
  event: Exclude<IncidentEvent, { kind: "declared" }>,
): Incident {
  switch (event.kind) {
    case "channel_created":
      return {
        ...incident,
        status: "investigating",
        channel: event.channel,
        name: event.name,
      };
    case "role_assigned":
      return {
        ...incident,
        roles: { ...incident.roles, [event.role]: event.user },
      };
    case "invite_failed":
      return {
        ...incident,
        notInvited: [...new Set([...incident.notInvited, ...event.ids])],
      };
    case "noted":
      return incident;
  }
}

/** The incident after all of its events, in the order in which they happened. */
export function fold(entries: TimelineEntry[]): Incident {
  return [...entries].sort((a, b) => a.at - b.at).reduce(evolve, UNDECLARED);
}
