import { keepShortcuts, type Team } from "../../datastores/settings/store.ts";
import type { Definition, Listed } from "../../domain/setup/definition.ts";
import {
  print,
  standing,
  type ToDo,
  toDo,
  twins,
  type Written,
} from "../../domain/setup/plan.ts";
import { wantedInOrder } from "../../domain/setup/wanted.ts";
import {
  type Answer,
  isUnclear,
  pause,
  type Slack,
  SlackApiError,
} from "../../slack/api.ts";
import { shortcutsAmong } from "../find_shortcuts.ts";
import { listed, listTriggers } from "../list_triggers.ts";
import { FILES } from "./triggers.ts";

/** As many calls as one run makes, one a second: https://github.com/slackapi/deno-slack-sdk/issues/445 */
const AT_ONCE = 10;
const PACE_MS = 1_100;

/** How long to wait when Slack was asked too fast all the same. Milliseconds. */
const THROTTLED_MS = 3_000;

/** Time that must be left when a call is begun, for what has to be kept after it. Milliseconds. */
const RESERVE_MS = 6_000;

/** How far the triggers are. */
export interface Made {
  /** Those that Slack has now. */
  listed: Listed[];
  written: Written;
  /** How many stand as they should. */
  made: number;
  all: number;
  /** How many are left for the next slice. */
  left: number;
  /** Slack's codes for those that it refused, by name. */
  refused: Record<string, string>;
}

/** What every trigger has to be in this team's Slack. */
export function wantedTriggers(team: Pick<Team, "settings" | "bot">) {
  const around = {
    bot: team.bot,
    emoji: team.settings.emoji,
    now: Date.now(),
  };
  return wantedInOrder(FILES, around);
}

/**
 * Makes and repairs triggers, as many as one run may, and keeps where the
 * shortcuts are. What Slack refuses keeps no other from being made.
 *
 * @throws SlackApiError when it cannot be found out what is there.
 */
export async function makeTriggers(
  slack: Slack,
  team: Team,
  written: Written,
): Promise<Made> {
  const before = await listTriggers(slack);
  const all = wantedTriggers(team);
  const inUse = idsInUse(team);
  const todo = toDo(all, before, written, inUse);
  const made: Made = {
    listed: before,
    written: seen(all, before, written, inUse, todo),
    made: all.length - todo.length,
    all: all.length,
    left: todo.length,
    refused: {},
  };
  for (const item of todo.slice(0, AT_ONCE)) {
    if (!slack.hasTime(RESERVE_MS)) break;
    if (!await makeOne(slack, item, made)) break;
  }
  await keepFound(slack, team, made.listed);
  return made;
}

/** Deletes what two runs have made twice; those that somebody uses stay. */
export async function deleteTwins(
  slack: Slack,
  team: Team,
  begun: number,
): Promise<void> {
  const found = twins(
    wantedTriggers(team),
    await listTriggers(slack),
    idsInUse(team),
    Math.floor(begun / 1000),
  );
  for (const { id } of found.slice(0, AT_ONCE)) {
    if (!slack.hasTime(RESERVE_MS)) return;
    await pause(PACE_MS);
    await slack.callUnless(["trigger_not_found"], "workflows.triggers.delete", {
      trigger_id: id,
    });
  }
}

function idsInUse({ shortcuts }: Team): ReadonlySet<string> {
  return new Set(Object.values(shortcuts ?? {}).map(({ id }) => id));
}

/** Those that stand as they should without our doing are known from now on. */
function seen(
  all: Definition[],
  before: Listed[],
  written: Written,
  inUse: ReadonlySet<string>,
  todo: ToDo[],
): Written {
  const open = new Set(todo.map(({ definition }) => definition.name));
  return {
    ...written,
    ...Object.fromEntries(
      all.filter(({ name }) => !open.has(name)).map((definition) => {
        const { id } = standing(before, definition, inUse)!;
        return [definition.name, print(id, definition)];
      }),
    ),
  };
}

/** False when Slack wants no more calls now. */
async function makeOne(
  slack: Slack,
  item: ToDo,
  made: Made,
): Promise<boolean> {
  const { definition } = item;
  try {
    const found = listed(await call(slack, item));
    made.listed = [...made.listed.filter(({ id }) => id !== found.id), found];
    made.written = {
      ...made.written,
      [definition.name]: print(found.id, definition),
    };
    made.made++;
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    if (isThrottle(error)) return false;
    // Whether it was done, the next slice sees in the list.
    if (isUnclear(error)) return true;
    made.refused[definition.name] = error.code;
    made.written = {
      ...made.written,
      [definition.name]: print(`-${error.code}`, definition),
    };
  }
  made.left--;
  return true;
}

/** Slack's word for "too fast" at these methods is that the token was revoked. */
async function call(slack: Slack, item: ToDo): Promise<Answer> {
  const method = `workflows.triggers.${item.kind}`;
  const args = {
    ...item.definition,
    ...(item.kind === "update" ? { trigger_id: item.id } : {}),
  };
  await pause(PACE_MS);
  const answer = await slack.callUnless(["token_revoked"], method, args);
  if (answer) return answer.trigger;
  await pause(THROTTLED_MS);
  return (await slack.call(method, args)).trigger;
}

function isThrottle({ code }: SlackApiError): boolean {
  return ["token_revoked", "rate_limited", "deadline"].includes(code);
}

async function keepFound(
  slack: Slack,
  team: Team,
  listed: Listed[],
): Promise<void> {
  const found = shortcutsAmong(listed, team.shortcuts ?? {});
  if (JSON.stringify(found) !== JSON.stringify(team.shortcuts)) {
    await keepShortcuts(slack, found, team.bot);
  }
}
