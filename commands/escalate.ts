import { loadTeam } from "../datastores/settings/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { DueLevel } from "../domain/escalation/due.ts";
import {
  levelsFor,
  levelSubject,
  ownSubject,
  type PolicyLevel,
  wasReached,
} from "../domain/escalation/policy.ts";
import {
  expertsOf,
  findService,
  levelTargets,
  named,
  notAskedYet,
  once,
  type Target,
} from "../domain/escalation/targets.ts";
import {
  escalate as decide,
  type Escalation,
} from "../domain/incident/escalate.ts";
import { NO_LEVEL } from "../domain/messages/escalate_form.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { possible } from "../domain/incident/possible.ts";
import type { Settings } from "../domain/settings/settings.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { whoCannotBeAsked } from "./not_asked.ts";

/** What is done, as in "Cannot <what>". */
export const ESCALATE = "escalate";

/** Within how many minutes an answer is expected where nobody says otherwise. */
export const USUAL_MINUTES = 15;

/** Help that somebody wants. */
export interface WantedHelp {
  channel: string;
  cause: string;
  /** Slack user id; "" for a workflow. */
  person: string;
  why: string;
  /** A level by its name, or `NO_LEVEL`; the next one if nobody is named either. */
  level?: string;
  users: string[];
  groups: string[];
  /** Services by id or name: their experts are asked. */
  services: string[];
  /** Within how many minutes an answer is expected; 0 = whenever they can. */
  minutes?: number;
  /** Who of the chain of command agreed. */
  approvedBy?: string;
}

/**
 * Asks people for help: each privately, and all in one message in the channel.
 * A call for each of them more than other commands, since Slack is asked first
 * who of them can be asked.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function escalate(
  slack: Slack,
  wanted: WantedHelp,
): Promise<Decision<Changed>> {
  const { channel, person, cause } = wanted;
  const [found, { settings }] = await Promise.all([
    incidentFor(slack, { channel, person, what: ESCALATE }),
    loadTeam(slack),
  ]);
  if (!found.ok) return found;
  const record = found.value;
  const can = possible(record.lifecycle, "escalate");
  if (!can.ok) return can;
  const experts = expertsMeant(settings, wanted.services);
  if (!experts.ok) return experts;
  const own = once([...named(wanted), ...experts.value]);
  const level = levelMeant(settings, record, wanted.level, own);
  if (!level.ok) return level;
  const { why, minutes, approvedBy } = wanted;
  return await ask(slack, record, settings, {
    by: person,
    cause,
    why,
    named: own,
    ...(level.value ? { level: level.value } : {}),
    ...usualMinutes(minutes, level.value),
    ...(approvedBy ? { approvedBy } : {}),
  });
}

/**
 * Begins a level because it is time to, without anybody saying so.
 *
 * @throws SlackApiError
 */
export function escalateByItself(
  slack: Slack,
  record: IncidentRecord,
  settings: Settings,
  { because, ...level }: DueLevel,
): Promise<Decision<Changed>> {
  return ask(slack, record, settings, {
    by: "",
    cause: "",
    why: "",
    because,
    named: [],
    level,
  });
}

async function ask(
  slack: Slack,
  known: IncidentRecord,
  settings: Settings,
  wanted: Omit<Escalation, "notAsked" | "level"> & { level?: PolicyLevel },
): Promise<Decision<Changed>> {
  const { channel } = known;
  const level = wanted.level && {
    ...wanted.level,
    targets: levelTargets(settings, wanted.level.level),
  };
  const notAsked = await whoCannotBeAsked(slack, [
    ...wanted.named,
    ...notAskedYet(known, level?.targets ?? []),
  ]);
  const about = { channel, what: ESCALATE, person: wanted.by, known };
  if (!level) {
    const { level: _none, ...own } = wanted;
    return await change(slack, {
      ...about,
      cause: wanted.cause,
      subject: ownSubject,
      decide: (record, at) => decide(record, { ...own, notAsked }, at),
    });
  }
  return await change(slack, {
    ...about,
    cause: wanted.cause,
    subject: (record) => levelSubject(record, level),
    decide: (record, at) => {
      const cause = levelSubject(record, level);
      return decide(record, { ...wanted, cause, level, notAsked }, at);
    },
  });
}

function usualMinutes(
  minutes: number | undefined,
  level: PolicyLevel | undefined,
): { minutes?: number } {
  if (minutes !== undefined) return { minutes };
  return level ? {} : { minutes: USUAL_MINUTES };
}

function expertsMeant(
  settings: Settings,
  words: string[],
): Decision<Target[]> {
  const targets: Target[] = [];
  for (const word of words) {
    const service = findService(settings, word);
    if (!service) {
      const all = settings.services.map(({ name }) => name).join(", ");
      return refuse(
        "unknown_service",
        `Cannot ${ESCALATE}: service "${word}" is not one of ${
          all || "those in the settings: there are none"
        }`,
      );
    }
    targets.push(...expertsOf(service));
  }
  return allow(targets);
}

/** The level named; without a word the next one that was not asked, unless people are named. */
function levelMeant(
  settings: Settings,
  record: IncidentRecord,
  word: string | undefined,
  own: Target[],
): Decision<PolicyLevel | undefined> {
  const wanted = word?.trim().toLowerCase() ?? "";
  if (wanted === NO_LEVEL || !wanted && own.length) return allow(undefined);
  const levels = levelsFor(settings, record);
  if (!wanted) return allow(nextLevel(settings, record));
  const found = levels.find(({ level }) => level.name.toLowerCase() === wanted);
  return found ? allow(found) : refuse(
    "unknown_level",
    `Cannot ${ESCALATE}: level "${word}" is not one of ${
      levels.map(({ level }) => level.name).join(", ") ||
      "those in the settings: no policy fits this incident"
    }`,
  );
}

/** The level that would be asked next; the first with somebody left to ask where all were begun. */
export function nextLevel(
  settings: Settings,
  record: IncidentRecord,
): PolicyLevel | undefined {
  const left = levelsFor(settings, record).filter(({ level }) =>
    notAskedYet(record, levelTargets(settings, level)).length
  );
  return left.find(({ policy, place }) =>
    !wasReached(record, policy.id, place)
  ) ?? left[0];
}
