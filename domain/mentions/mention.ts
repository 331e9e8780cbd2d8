import type { RoleId } from "../incident/roles.ts";
import type { OpenStatus } from "../incident/update.ts";

/** What somebody wants who writes to Incd in plain words. */
export type Mention =
  /** Words for a status update; a bare severity or status has none. */
  | { kind: "update"; text: string }
  | { kind: "set_status"; status: OpenStatus }
  /**
   * Perhaps a severity: only the team's settings tell. `sure` if it was called
   * one; `otherwise` what else it may have meant.
   */
  | { kind: "severity"; word: string; sure: boolean; otherwise?: "escalate" }
  | { kind: "acknowledge" }
  | { kind: "take"; role: RoleId }
  | { kind: "note"; text: string }
  /** A decision, or something that was changed for now. */
  | { kind: "decide"; what: "decision" | "temporary"; text: string }
  /** `owner`: a Slack user id, or "" for nobody yet. */
  | { kind: "task"; title: string; owner: string }
  | { kind: "resolve"; fix: string }
  | { kind: "reopen"; why: string }
  /** Something of which more must be said than was. */
  | { kind: "form"; shortcut: "resolve" | "reopen" | "escalate" }
  | { kind: "status" }
  /** Without a role: all of them. */
  | { kind: "who"; role?: RoleId }
  | { kind: "list" }
  | { kind: "help" }
  | { kind: "unknown" };
