import type { Roles } from "./roles.ts";

/** What every incident has, whatever its status. */
interface Facts {
  title: string;
  /** Severity, type and template by id. */
  severity: string;
  type: string;
  template: string;
  description: string;
  private: boolean;
  by: { user: string } | { source: string };
  /** Milliseconds since 1970. */
  declaredAt: number;
  roles: Roles;
  /** People and groups who should be there and could not be invited. */
  notInvited: string[];
}

/**
 * An incident, a union by status: a field exists only from the stage on that
 * gives it. Stages that no command reaches yet are not in it.
 */
export type Incident =
  | { status: "undeclared" }
  | ({ status: "investigating"; channel: string; name: string } & Facts)
  | ({ status: "declared" } & Facts);

/** The incident before anything happened. */
export const UNDECLARED: Incident = { status: "undeclared" };
