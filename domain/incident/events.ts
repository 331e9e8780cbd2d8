import type { RoleId } from "./roles.ts";

/**
 * What can happen to an incident. The list of these is its timeline; the
 * story, the record and the figures are functions of it.
 *
 * Structured, never sentences: ids and what people typed.
 */
export type IncidentEvent =
  | {
    kind: "declared";
    title: string;
    /** Severity, type and template by id. */
    severity: string;
    type: string;
    template: string;
    description: string;
    private: boolean;
    /** Who declared, by Slack user id, or what did, by the sender's own name. */
    by: { user: string } | { source: string };
  }
  | { kind: "channel_created"; channel: string; name: string }
  | {
    kind: "role_assigned";
    role: RoleId;
    user: string;
    /** Who gave it; absent when the settings did. */
    by?: string;
  }
  | { kind: "invite_failed"; ids: string[] }
  | { kind: "noted"; text: string; by?: string };

/** An event in its place. */
export interface TimelineEntry {
  /** When it happened in the world, milliseconds since 1970. */
  at: number;
  /** When we wrote it down, milliseconds since 1970. */
  recordedAt: number;
  event: IncidentEvent;
}
