import type { Link } from "../declaration/plan.ts";
import type { TimelineEntry } from "./events.ts";
import type { Roles } from "./roles.ts";
import type { Status } from "./status.ts";

/** A person or group that could not be invited, with Slack's code for why. */
export interface NotInvited {
  /** `U…` or `S…`. */
  id: string;
  code: string;
}

/**
 * The hot record: what every shortcut in the channel needs, read with one `get`.
 * A cache of the incident's events; names of severity and type are kept beside
 * their ids so that nobody needs the settings to draw a message.
 */
export interface IncidentRecord {
  channel: string;
  /** The channel's name at birth: the incident's id for people. */
  name: string;
  /** What caused it: the declaration's key. */
  cause: string;
  title: string;
  severity: string;
  severityName: string;
  severityMeaning: string;
  type: string;
  typeName: string;
  template: string;
  description: string;
  private: boolean;
  /** Slack user id; "" if a monitor declared. */
  declarer: string;
  /** The monitor's own name; "" if a person declared. */
  source: string;
  /** Milliseconds since 1970. */
  declaredAt: number;
  status: Status;
  roles: Roles;
  /** What the scenario says to do first. */
  tasks: string[];
  links: Link[];
  /** Words of a monitor that we did not know, for the card. */
  assumed: string[];
  notInvited: NotInvited[];
  /** Who holds a role and could not be told so. */
  notBriefed: NotInvited[];
  /** The newest timeline entries, oldest first: what the card shows. */
  latest: TimelineEntry[];
  /** "" as long as nobody knows it. */
  cardTs: string;
  /** Where announcements go: a channel's id, or "" for the channel named #incidents. */
  announcementChannel: string;
  /** "" if it was not announced. */
  announcementTs: string;
  /** Incd itself sees to the steps after the first, should their workflow break off. */
  finish: boolean;
  /** How far the opening is: "" not finished, "done", or "partly" when something was refused. */
  opening: "" | "done" | "partly";
}
