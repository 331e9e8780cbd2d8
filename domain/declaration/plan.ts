import { firstRoles, type Roles } from "../incident/roles.ts";
import { channelNames } from "../naming.ts";
import type { Responders, Settings } from "../settings/settings.ts";
import type { Declaration } from "./declare.ts";

/** A link that is shown as a bookmark of the channel. */
export interface Link {
  title: string;
  url: string;
}

/** All that can be known before the channel exists, so that the first card is right. */
export interface Plan {
  /** Channel names to try, in this order. */
  names: string[];
  /** What settings and template say about roles, before it is known who can come. */
  named: { template: Roles; type: Roles };
  roles: Roles;
  responders: Responders;
  tasks: string[];
  links: Link[];
}

/**
 * What a declaration leads to under these settings.
 *
 * @param cause What caused the declaration: an execution or a delivery.
 * @param declaredAt Milliseconds since 1970.
 */
export function plan(
  declaration: Declaration,
  cause: string,
  declaredAt: number,
  settings: Settings,
): Plan {
  const severity = settings.severities.find((s) =>
    s.id === declaration.severity
  );
  const type = settings.types.find((t) => t.id === declaration.type);
  const template = settings.templates.find((t) =>
    t.id === declaration.template
  );
  const service = settings.services.find((s) => s.id === declaration.service);
  const named = { template: template?.roles ?? {}, type: type?.roles ?? {} };
  const roles = firstRoles(named, declaration.declarer);
  const runbook = template?.runbook ?? type?.runbook;
  return {
    names: channelNames({
      prefix: settings.prefix,
      declaredAt,
      timeZone: settings.timeZone,
      ...(settings.severityInName ? { severity: declaration.severity } : {}),
      title: declaration.title,
      fallback: `${declaration.severity}-${declaration.type}`,
      private: declaration.private,
      cause,
    }),
    named,
    roles,
    responders: {
      users: unique([
        declaration.declarer,
        ...Object.values(roles),
        ...severity?.responders.users ?? [],
        ...type?.responders.users ?? [],
        ...service?.experts.users ?? [],
      ]),
      groups: unique([
        ...severity?.responders.groups ?? [],
        ...type?.responders.groups ?? [],
        ...service?.experts.groups ?? [],
      ]),
    },
    tasks: template?.tasks ?? [],
    links: [
      ...(settings.callLink ? [{ title: "Call", url: settings.callLink }] : []),
      ...(runbook ? [{ title: "Runbook", url: runbook }] : []),
    ],
  };
}

function unique(ids: string[]): string[] {
  return [...new Set(ids.filter((id) => id !== ""))];
}
