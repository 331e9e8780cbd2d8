import {
  type Mark,
  markAttributes,
  type Standing,
  standing,
} from "../domain/claims.ts";
import type { Answer, Slack } from "./api.ts";

/**
 * Another delivery of this very step holds the claim. It will end the step, and
 * with it the token of both: so this one must neither work nor end it.
 */
export class HeldByTwin extends Error {
  constructor(part: string) {
    super(`Another delivery of this step is at "${part}"`);
    this.name = "HeldByTwin";
  }
}

/** A claim that was made, and the item as it was right after. */
export interface Claim {
  standing: Standing;
  item: Answer;
  /** To be written with the part's last update: ends the claim before its lease does. */
  release: Answer;
}

/**
 * Claims a part of the work on one item, in the same call that reads it (and
 * writes `also`). A loser's mark is rewritten at once, so that it stands in
 * nobody's way when the holder's lease ends.
 *
 * @param item Key attribute and key, for instance `{ channel_id: "C1" }`.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claim(
  slack: Slack,
  datastore: string,
  item: Answer,
  part: string,
  also: Answer = {},
): Promise<Claim> {
  const mark: Mark = {
    part,
    runner: crypto.randomUUID().slice(0, 8),
    execution: slack.execution,
    at: Date.now(),
    waits: false,
  };
  const answer = await slack.call("apps.datastore.update", {
    datastore,
    item: { ...item, ...also, ...markAttributes(mark) },
  });
  const outcome = standing(answer.item, mark);
  const release = markAttributes({ ...mark, waits: true });
  if (!outcome.won) {
    await slack.call("apps.datastore.update", {
      datastore,
      item: { ...item, ...release },
    });
    if (outcome.holder.execution === slack.execution) {
      throw new HeldByTwin(part);
    }
  }
  return { standing: outcome, item: answer.item, release };
}
