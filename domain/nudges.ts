import type { Effect } from "./consequences/effect.ts";
import { privately } from "./consequences/privately.ts";
import { isOver } from "./incident/lifecycle.ts";
import type { Handover, IncidentRecord } from "./incident/record.ts";
import { ROLE_IDS, type RoleId } from "./incident/roles.ts";
import type { OpenDecision } from "./incident/aftermath.ts";
import { decisionAsked, decisionAskedAgain } from "./messages/decision.ts";
import {
  handoverUnanswered,
  handoverWaits,
  nobodyCommands,
  notAcknowledged,
  unfilledLeads,
} from "./messages/nudges.ts";
import type { Message } from "./messages/message.ts";
import type { Settings } from "./settings/settings.ts";

const MINUTE_MS = 60_000;

/** How many severities are bad enough to ask the whole channel for a commander. */
const LOUD = 2;

/** After so long without an answer everybody is asked about a decision. Minutes. */
const IGNORED_MINUTES = 30;

/** Something that people are reminded of, once. */
export interface Nudge {
  /** What it is about and since when: the key under which it is noted. */
  what: string;
  effects: Effect[];
}

/**
 * What people are to be reminded of by now: first those whom it concerns, each
 * privately, and the channel only for want of a commander.
 *
 * @param now Milliseconds since 1970.
 */
export function dueNudges(
  record: IncidentRecord,
  settings: Settings,
  now: number,
): Nudge[] {
  if (isOver(record.lifecycle)) return [];
  return [
    ...commander(record, settings, now),
    ...acknowledgement(record, settings, now),
    ...leads(record, settings, now),
    ...record.handovers.flatMap((one) =>
      handover(record, one, settings.nudgeMinutes, now)
    ),
    ...record.decisions.flatMap((one) => decision(record, one, now)),
  ].filter(({ what }) => !record.reminded[what]);
}

function commander(
  record: IncidentRecord,
  settings: Settings,
  now: number,
): Nudge[] {
  const { roles, reminded } = record;
  const since = changedAt(record, "commander");
  if (roles.commander || !passed(since, settings.nudgeMinutes, now)) return [];
  const asked = `nudge/commander/${since}`;
  if (!reminded[asked]) {
    return [{
      what: asked,
      effects: toEach(around(record), asked, record, nobodyCommands(record)),
    }];
  }
  return passed(reminded[asked], settings.nudgeMinutes, now)
    ? [inChannel(record, settings, `nudge/no_commander/${since}`)]
    : [];
}

/** Below the card, where it disturbs nobody; for the worst, where everybody reads it. */
function inChannel(
  record: IncidentRecord,
  { severities }: Settings,
  what: string,
): Nudge {
  const rank = severities.findIndex(({ id }) => id === record.severity);
  const loud = rank >= 0 && rank < LOUD || !record.cardTs;
  return {
    what,
    effects: [{
      kind: "post",
      channel: record.channel,
      key: `${record.channel}#${what}`,
      message: nobodyCommands(record),
      ...(loud ? {} : { threadTs: record.cardTs }),
    }],
  };
}

function acknowledgement(
  record: IncidentRecord,
  { severities }: Settings,
  now: number,
): Nudge[] {
  const { lifecycle, declaredAt, severity } = record;
  const { acknowledgeMinutes = 0 } =
    severities.find(({ id }) => id === severity) ?? {};
  const what = "nudge/acknowledge";
  return lifecycle.acknowledged || !passed(declaredAt, acknowledgeMinutes, now)
    ? []
    : [{
      what,
      effects: toEach(called(record), what, record, notAcknowledged(record)),
    }];
}

/** Once, to whoever commands; not where a severity calls for no updates either. */
function leads(
  record: IncidentRecord,
  { nudgeMinutes }: Settings,
  now: number,
): Nudge[] {
  const { commander } = record.roles;
  const unfilled = ROLE_IDS.filter((role) => !record.roles[role]);
  if (!commander || !unfilled.length || !record.updateMinutes) return [];
  const since = Math.max(
    changedAt(record, "commander"),
    ...unfilled.map((role) => changedAt(record, role)),
  );
  const what = "nudge/leads";
  return passed(since, nudgeMinutes, now)
    ? [{
      what,
      effects: toEach(
        [commander],
        what,
        record,
        unfilledLeads(record, unfilled),
      ),
    }]
    : [];
}

/** An offer does not end by itself: both are reminded that it waits. */
function handover(
  record: IncidentRecord,
  { role, from, to, offeredAt }: Handover,
  nudgeMinutes: number,
  now: number,
): Nudge[] {
  const what = `nudge/handover/${role}/${offeredAt}`;
  if (!passed(offeredAt, nudgeMinutes, now)) return [];
  return [{
    what,
    effects: [
      ...toEach([to], what, record, handoverWaits(record, role, from)),
      ...toEach([from], what, record, handoverUnanswered(record, role, to)),
    ],
  }];
}

/** Whoever looks after it is asked whether it still holds, then, once, everybody. */
function decision(
  record: IncidentRecord,
  open: OpenDecision,
  now: number,
): Nudge[] {
  const { id, round, revisitAt, owner } = open;
  if (!revisitAt || now < revisitAt) return [];
  const asked = `nudge/decision/${id}/${round}`;
  const who = owner || record.roles.commander;
  const askedAt = record.reminded[asked];
  if (who && !askedAt) {
    return [{
      what: asked,
      effects: toEach([who], asked, record, decisionAsked(record, open)),
    }];
  }
  const what = `nudge/decision_in_channel/${id}/${round}`;
  return !askedAt || passed(askedAt, IGNORED_MINUTES, now)
    ? [{
      what,
      effects: [{
        kind: "post",
        channel: record.channel,
        key: `${record.channel}#${what}`,
        message: decisionAskedAgain(record, open),
      }],
    }]
    : [];
}

/** When a role was last given, given up or offered; with the declaration if it never was. */
function changedAt({ rounds, declaredAt }: IncidentRecord, role: RoleId) {
  return rounds[role] || declaredAt;
}

/** Zero minutes are never over: nobody is waited for. */
function passed(since: number, minutes: number, now: number): boolean {
  return minutes > 0 && now >= since + minutes * MINUTE_MS;
}

/** Whom severity and type call, and who holds a role. */
function called({ responders, roles }: IncidentRecord): string[] {
  return [...Object.values(roles), ...responders.map(({ user }) => user)];
}

/** All who know of the incident by name. */
function around(record: IncidentRecord): string[] {
  return [record.declarer, ...called(record)];
}

function toEach(
  users: string[],
  what: string,
  { channel, notInvited }: IncidentRecord,
  message: Message,
): Effect[] {
  const absent = new Set(notInvited.map(({ id }) => id));
  return [...new Set(users)].filter((user) => !absent.has(user))
    .flatMap((user) => privately(user, `${channel}#${what}/${user}`, message));
}
