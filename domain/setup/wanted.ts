import { SIGN_IDS, type Signs } from "../settings/emoji.ts";
import type { Condition, Definition } from "./definition.ts";

const HOUR_MS = 3_600_000;

/** So much time a call has to arrive before a trigger's first start. Milliseconds. */
const AHEAD_MS = 60_000;

/** What a trigger depends on besides its file. */
export interface Surroundings {
  /** Incd's own Slack user id: it must never hear itself. */
  bot: string;
  emoji: Signs;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The triggers of all files as they are to stand in this team's Slack, in the
 * order in which they are made: first the timers, the next to start before all,
 * since whatever breaks off then goes on by itself.
 */
export function wantedInOrder(
  files: Definition[],
  around: Surroundings,
): Definition[] {
  const start = ({ schedule }: Definition) => schedule?.start_time ?? "later";
  return files.map((file) => wanted(file, around))
    .sort((a, b) => start(a) === start(b) ? 0 : start(a) < start(b) ? -1 : 1);
}

/** The trigger of a file as it is to stand in this team's Slack. */
export function wanted(file: Definition, around: Surroundings): Definition {
  const { schedule, event } = file;
  return {
    ...file,
    ...(schedule ? { schedule: startingAfter(schedule, around.now) } : {}),
    ...(event ? { event: { ...event, ...listening(event, around) } } : {}),
  };
}

/**
 * The same minute of the hour, or time of the day, next after now: what a file
 * computes when it is loaded may have passed by the time it is sent.
 */
function startingAfter(
  schedule: NonNullable<Definition["schedule"]>,
  now: number,
): NonNullable<Definition["schedule"]> {
  const every = schedule.frequency?.type === "daily" ? 24 * HOUR_MS : HOUR_MS;
  const first = Date.parse(schedule.start_time);
  const rounds = Math.ceil((now + AHEAD_MS - first) / every);
  return {
    ...schedule,
    start_time: new Date(first + rounds * every).toISOString(),
  };
}

/** What it hears of: nothing that Incd does itself, and of reactions only those that mean something. */
function listening(
  { event_type, filter }: NonNullable<Definition["event"]>,
  { bot, emoji }: Surroundings,
): { filter?: { version: number; root: Condition } } {
  const ofReactions: Condition = {
    operator: "OR",
    inputs: SIGN_IDS.map((sign) => ({
      statement: `{{data.reaction}} == "${emoji[sign]}"`,
    })),
  };
  // A file that listens to reactions names the emoji of a team that has set none.
  const own = /\/reaction_\w+$/.test(event_type) ? ofReactions : filter?.root;
  // Slack does not say who shares a channel, and what is not there may fail a filter.
  const conditions: Condition[] = [
    ...(/\/channel_(un)?shared$/.test(event_type) ? [] : [notBy(bot)]),
    ...(own ? [own] : []),
  ];
  if (!conditions.length) return {};
  return {
    filter: {
      version: 1,
      root: conditions.length === 1
        ? conditions[0]!
        : { operator: "AND", inputs: conditions },
    },
  };
}

function notBy(user: string): Condition {
  return {
    operator: "NOT",
    inputs: [{ statement: `{{data.user_id}} == ${user}` }],
  };
}
