import type { Responders } from "../settings/settings.ts";
import type { RoleId } from "./roles.ts";
import type { ActionItemEvent, DecisionEvent } from "./decision_events.ts";
import type { AlertEvent, TriageEvent } from "./alert_events.ts";
import type { ChannelEvent, EndEvent } from "./end_events.ts";
import type { HelpEvent } from "./help_events.ts";
import type { Status } from "./status.ts";

/** A severity as it was when something happened: later settings do not rewrite history. */
export interface SeverityThen {
  id: string;
  name: string;
  meaning: string;
  /** How often a status update is due, minutes; 0 = no reminders. */
  updateMinutes: number;
}

/** A message in Slack that the timeline keeps, with its words as they were. */
export interface CapturedMessage {
  /** Slack's ts: also the moment it was posted. */
  ts: string;
  /** The parent's ts if it is a thread reply, else "". */
  threadTs: string;
  /** Slack user id of whoever wrote it, or "" if a bot did. */
  author: string;
  /** As Slack writes it, mentions and links among it: `domain/timeline/quoted.ts` shows it. */
  text: string;
  /** Permanent links of its files. */
  files: { name: string; url: string }[];
}

/** What a successor must know beyond the record, as it was typed. */
export interface HandoverBrief {
  /** What is known not to be the cause. */
  ruledOut: string;
  /** What was changed for now and must be undone or watched. */
  temporary: string;
  notes: string;
}

/** What a captured message stands for. */
export type CapturedAs =
  | "capture"
  | "decision"
  | "hypothesis"
  | "confirmed"
  | "ruled_out";

/**
 * What can happen to an incident. The list of these is its timeline; the
 * story, the record and the figures are functions of it.
 *
 * Structured, never sentences: ids and what people typed. `by` is a Slack user id.
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
    /** It may be no incident: somebody shall look first. */
    triage?: true;
    /** Who declared, or what did, by the sender's own name. */
    by: { user: string } | { source: string };
  }
  | { kind: "channel_created"; channel: string; name: string }
  | {
    kind: "role_assigned";
    role: RoleId;
    user: string;
    /** Who gave it; absent when the settings did. */
    by?: string;
    /** Who held it until then. */
    from?: string;
    /** By a handover that was accepted, or without waiting for one. */
    how?: "accepted" | "taken_over";
    /** Who had been asked to take over, and no longer is. */
    instead?: string;
  }
  | {
    kind: "role_given_up";
    role: RoleId;
    user: string;
    by: string;
    /** Who had been asked to take over, and no longer is. */
    instead?: string;
  }
  | {
    kind: "handover_offered";
    role: RoleId;
    from: string;
    to: string;
    by: string;
    brief: HandoverBrief;
    /** Who had been asked before, and no longer is. */
    instead?: string;
  }
  | {
    kind: "handover_ended";
    role: RoleId;
    from: string;
    to: string;
    /** Accepted ones are a `role_assigned` of their own. */
    how: "declined" | "withdrawn";
    by: string;
  }
  | { kind: "invite_failed"; ids: string[] }
  | { kind: "acknowledged"; by: string }
  | {
    kind: "updated";
    by: string;
    text: string;
    /** Only what changed. */
    status?: Status;
    severity?: SeverityThen;
    impact?: string;
    /** What status and severity, by its name, were before, where they changed. */
    was?: { status?: Status; severity?: string };
    /** Whom the new severity calls and the one before did not. */
    called?: Responders;
    /** When the next one is due, milliseconds since 1970; 0 = none is; absent: as the severity says. */
    nextUpdateAt?: number;
  }
  | { kind: "nothing_new"; by: string }
  | { kind: "update_snoozed"; by: string; until: number }
  | {
    kind: "noted";
    text: string;
    by?: string;
    /** What was tried, and whether it worked. */
    tried?: "worked" | "did_not_work" | "unclear";
    /** Taken back by whoever wrote it. */
    withdrawn?: boolean;
  }
  | {
    kind: "captured";
    as: CapturedAs;
    message: CapturedMessage;
    by: string;
    /** Taken back: nobody's reaction says it any more. */
    withdrawn?: boolean;
    /** Of one taken back: the message is still kept as something else. */
    kept?: boolean;
  }
  | {
    kind: "task_given";
    task: string;
    title: string;
    /** "" if nobody has it yet. */
    owner: string;
    by: string;
    /** The message that it was made from. */
    message?: CapturedMessage;
  }
  | {
    kind: "task_reassigned";
    task: string;
    title: string;
    /** Who had it before; "" if nobody did. */
    from: string;
    owner: string;
    by: string;
  }
  | { kind: "task_done"; task: string; title: string; by: string }
  | {
    kind: "task_reopened";
    task: string;
    title: string;
    owner: string;
    by: string;
  }
  | { kind: "task_dropped"; task: string; title: string; by: string }
  | {
    kind: "amended";
    by: string;
    /** Only what changed. */
    title?: string;
    type?: { id: string; name: string };
    description?: string;
  }
  | { kind: "followed"; user: string }
  | { kind: "unfollowed"; user: string }
  | HelpEvent
  | DecisionEvent
  | ActionItemEvent
  | EndEvent
  | ChannelEvent
  | AlertEvent
  | TriageEvent;

/** An event in its place. */
export interface TimelineEntry {
  /** When it happened in the world, milliseconds since 1970. */
  at: number;
  /** When we wrote it down, milliseconds since 1970. */
  recordedAt: number;
  event: IncidentEvent;
}

/** An event as it is kept: with its key, so that it can be told, and written again, without being doubled. */
export interface KeptEntry extends TimelineEntry {
  /** `<channel>#<cause>#<n>`. */
  id: string;
  /** Whether everybody who is to know of it has been told. */
  told: boolean;
  /** Of an update: its message in the incident's channel, once it is known. */
  posted?: { ts: string; readBy: string[] };
}
