import type { Link } from "../declaration/plan.ts";
import type { Settings } from "../settings/settings.ts";
import type { Shortcuts } from "../shortcuts.ts";
import type { Signs } from "../settings/emoji.ts";
import type {
  ActionItem,
  ChannelNow,
  Exporting,
  OpenDecision,
  Resolution,
  Review,
} from "./aftermath.ts";
import type { LinkedAlert } from "./alert_events.ts";
import type { Ask, Page, Reached } from "./ask.ts";
import type { FileLink } from "./end_events.ts";
import type { CapturedAs, CapturedMessage, TimelineEntry } from "./events.ts";
import type { RoleId, Roles } from "./roles.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** A person or group that could not be invited, with Slack's code for why. */
export interface NotInvited {
  /** `U…` or `S…`. */
  id: string;
  code: string;
}

/** Somebody whom severity or type calls. */
export interface Responder {
  user: string;
  /** The user group through which they are called; "" if they are named themselves. */
  group: string;
}

/** Something that somebody shall do in this incident. */
export interface Task {
  /** The cause that gave it. */
  id: string;
  title: string;
  /** Slack user id; "" if nobody has it yet. */
  owner: string;
  /** When it was given, or opened again, milliseconds since 1970. */
  givenAt: number;
  /** How often something has become of it: the round in which it can be changed next. */
  round: number;
}

/** A task that nobody need do any more; it can be opened again. */
export interface EndedTask extends Task {
  how: "done" | "dropped";
  by: string;
  /** Milliseconds since 1970. */
  endedAt: number;
}

/** Somebody shall take over a role and has not answered yet. */
export interface Handover {
  role: RoleId;
  from: string;
  to: string;
  /** Milliseconds since 1970. */
  offeredAt: number;
}

/** A captured message that says where the incident has got to. */
export interface Highlight {
  as: Exclude<CapturedAs, "capture">;
  /** Its text is shortened, and its files are left out. */
  message: CapturedMessage;
}

/** What was said in the last status update. */
export interface LastUpdate {
  text: string;
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What happened to an incident since it was declared: all of it follows from its events. */
export interface IncidentState {
  title: string;
  severity: string;
  severityName: string;
  severityMeaning: string;
  /** How often a status update is due, minutes; 0 = no reminders. */
  updateMinutes: number;
  type: string;
  typeName: string;
  description: string;
  /** Who is affected and how; "" as long as nobody has said it. */
  impact: string;
  lifecycle: Lifecycle;
  roles: Roles;
  /** When each role was last changed or offered: the round in which it can be claimed next. */
  rounds: Record<RoleId, number>;
  handovers: Handover[];
  /** Tasks that are not done, oldest first. */
  openTasks: Task[];
  /** The tasks that ended last, oldest first: a few. */
  endedTasks: EndedTask[];
  /** Who wants each update as a private message, by Slack user id. */
  followers: string[];
  lastUpdate: LastUpdate | undefined;
  /** The newest decisions, hypotheses and what became of them, oldest first. */
  highlights: Highlight[];
  /** Seen only by the people in its channel: as it was declared, or as its channel has become. */
  private: boolean;
  /** Everybody who was asked for help, oldest first. */
  asks: Ask[];
  /** The levels of policies that were begun, oldest first. */
  reached: Reached[];
  pages: Page[];
  /** Decisions and temporary changes that are not settled, oldest first. */
  decisions: OpenDecision[];
  /** Oldest first; those that ended too. */
  actionItems: ActionItem[];
  /** Nothing as long as it is not resolved. */
  resolution: Resolution | undefined;
  /** Nothing as long as none is asked for. */
  review: Review | undefined;
  /** When its channel will be archived, as people were told, milliseconds since 1970; 0 = they were not. */
  archiveAt: number;
  /** Until when somebody wants it kept, milliseconds since 1970; 0 = nobody does. */
  keptUntil: number;
  /** The files with all that was said in the channel; none as long as it was not exported. */
  exported: FileLink[];
  channelNow: ChannelNow;
  /** The alerts that belong to it, in the order in which they joined. */
  alerts: LinkedAlert[];
  /** The channel in which it goes on; "" if it does not. */
  movedTo: string;
  /** When the next update is due, milliseconds since 1970; 0 = never. */
  nextUpdateAt: number;
  /** The newest timeline entries, oldest first: what the card shows. */
  latest: TimelineEntry[];
}

/**
 * The hot record: what every shortcut in the channel needs, read with one `get`.
 * Its state is a cache of the incident's events; names of severity and type are
 * kept beside their ids so that nobody needs the settings to draw a message.
 */
export interface IncidentRecord extends IncidentState {
  channel: string;
  /** The channel's name at birth: the incident's id for people. */
  name: string;
  /** What caused it: the declaration's key. */
  cause: string;
  template: string;
  /** Slack user id; "" if a monitor declared. */
  declarer: string;
  /** The monitor's own name; "" if a person declared. */
  source: string;
  /** Milliseconds since 1970. */
  declaredAt: number;
  /** What it was declared as: where its state begins. */
  declaredAs: Born;
  /** What the scenario says to do first. */
  tasks: string[];
  links: Link[];
  /** Words of a monitor that we did not know, for the card. */
  assumed: string[];
  notInvited: NotInvited[];
  /** Who holds a role or is called, and was not told so. */
  notBriefed: NotInvited[];
  /** Whom severity and type call, at most twenty: asked privately to acknowledge. */
  responders: Responder[];
  /** "" as long as nobody knows it. */
  cardTs: string;
  /** What the card looked like when the tick last drew it; "" if it never did. */
  cardDrawn: string;
  /** Where announcements go: a channel's id, or "" for the channel named #incidents. */
  announcementChannel: string;
  /** "" if it was not announced. */
  announcementTs: string;
  /** What the card's buttons start. */
  shortcuts: Shortcuts;
  /** Which emoji on a message means what. */
  signs: Signs;
  /** Incd's own Slack user id; "" as long as it is not known. */
  bot: string;
  /** Who may do what, and who the admins are. */
  allowed: Pick<Settings, "rights" | "admins">;
  /** What the tick has reminded of, by what, with when: so that it does so once. */
  reminded: Record<string, number>;
  /** Until when people who were asked do not want to be disturbed, by user id; 0 = they may be. Milliseconds since 1970. */
  quiet: Record<string, number>;
  /** Where the incident comes from that was reopened as this one; "" if from none. */
  movedFrom: string;
  /** How far the export is; nothing as long as it has not begun. */
  exporting: Exporting | undefined;
  /** What a reminder proposed as the next update, and which reminder: what *Send draft* sends. */
  draft: { reminder: string; text: string } | undefined;
  /** Incd itself sees to the steps after the first, should their workflow break off. */
  finish: boolean;
  /** How far the opening is: "" not finished, "done", or "partly" when something was refused. */
  opening: "" | "done" | "partly";
}

/** What an incident was when it was declared. */
export type Born =
  & Pick<
    IncidentState,
    | "title"
    | "severity"
    | "severityName"
    | "severityMeaning"
    | "updateMinutes"
    | "type"
    | "typeName"
    | "description"
  >
  & {
    /** The service that is affected, by its name; absent if nobody said. */
    service?: string;
    /** Whether somebody shall first look whether it is an incident. */
    triage?: boolean;
  };
