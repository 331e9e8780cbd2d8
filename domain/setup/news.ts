import type { Problem } from "./findings.ts";
import type { Told } from "./state.ts";

/** What stays wrong is told again after so long. Milliseconds. */
const AGAIN_MS = 7 * 24 * 3_600_000;

/** What admins are told after a self-test. */
export interface News {
  broke: Problem[];
  /** Wrong for a week and longer. */
  still: Problem[];
  /** As it was said when it broke. */
  mended: string[];
  /** What is known from now on. */
  told: Record<string, Told>;
}

/** What differs from the last time: the same is told once a week at the most. */
export function newsOf(
  told: Record<string, Told>,
  problems: Problem[],
  now: number,
): News {
  const news: News = { broke: [], still: [], mended: [], told: {} };
  for (const problem of problems) {
    const before = told[problem.key];
    const isDue = before === undefined || now - before.at >= AGAIN_MS;
    if (isDue) (before ? news.still : news.broke).push(problem);
    news.told[problem.key] = {
      since: before?.since ?? now,
      at: isDue ? now : before!.at,
      sentence: problem.sentence,
    };
  }
  for (const [key, { sentence }] of Object.entries(told)) {
    if (!Object.hasOwn(news.told, key)) news.mended.push(sentence);
  }
  return news;
}

/** Whether there is nothing to tell. */
export function isQuiet({ broke, still, mended }: News): boolean {
  return broke.length + still.length + mended.length === 0;
}
