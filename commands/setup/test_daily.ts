import {
  claimSetup,
  keepSetup,
  releaseSetup,
} from "../../datastores/settings/setup.ts";
import { loadTeam, type Team } from "../../datastores/settings/store.ts";
import { selfTestNews } from "../../domain/messages/self_test.ts";
import { isQuiet, type News, newsOf } from "../../domain/setup/news.ts";
import { refusal, toDo } from "../../domain/setup/plan.ts";
import type { SetupState } from "../../domain/setup/state.ts";
import { fingerprint } from "../../domain/text.ts";
import type { Slack } from "../../slack/api.ts";
import { apply, type Repeat, repeatOf } from "../../slack/apply.ts";
import { listTriggers } from "../list_triggers.ts";
import { examine } from "./examine.ts";
import { wantedTriggers } from "./make_triggers.ts";

/** The tick has stopped when it was silent for three of its rounds. Milliseconds. */
const SILENT_MS = 20 * 60_000;

/** The same day's test is done once. Milliseconds. */
const DAY_MS = 20 * 3_600_000;

/**
 * Incd's daily look at itself. Admins are told what has broken and what is
 * mended since the last time; missing triggers are made again by the tick.
 *
 * Where Setup was never run there is nothing to hold it against.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function testDaily(slack: Slack): Promise<void> {
  const now = Date.now();
  const { standing, state, tickedAt, release } = await claimSetup(slack);
  if (!standing.won) return;
  if (!state) return await releaseSetup(slack, release);
  // A Setup that goes on ends with a look of its own.
  if (!state.finished) return await releaseSetup(slack, release);
  const [team, listed] = await Promise.all([
    loadTeam(slack),
    listTriggers(slack),
  ]);
  const inUse = new Set(Object.values(team.shortcuts ?? {}).map((s) => s.id));
  const missing = toDo(wantedTriggers(team), listed, state.written, inUse)
    .map(({ definition }) => definition.name);
  const silentSince = Math.max(tickedAt, state.touched);
  const problems = await examine(slack, team, {
    triggers: missing.map((name) => {
      const code = refusal(state.written, name);
      return { name, ...(code ? { code } : {}) };
    }),
    ...(now - silentSince > SILENT_MS ? { silentSince } : {}),
  });
  const news = newsOf(state.told, problems, now);
  // Told before it is kept: who dies in between looks before telling again.
  await tellAdmins(slack, team, state, news, repeatOf(standing, now - DAY_MS));
  await keepSetup(slack, {
    ...state,
    told: news.told,
    ...(missing.length
      ? { finished: false, quiet: true, begun: now, touched: 0 }
      : {}),
  }, release);
}

async function tellAdmins(
  slack: Slack,
  { settings }: Team,
  { by }: SetupState,
  news: News,
  repeat: Repeat,
): Promise<void> {
  if (isQuiet(news)) return;
  const message = selfTestNews(news);
  const key = fingerprint(JSON.stringify(message));
  const admins = settings.admins.length ? settings.admins : [by];
  await apply(
    slack,
    admins.map((user) => ({
      kind: "tell_privately",
      user,
      key: `self-test/${key}/${user}`,
      message,
    })),
    repeat,
  );
}
