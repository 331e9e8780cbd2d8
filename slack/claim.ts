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
  return await claimAs(slack, datastore, item, { part, also });
}

/** How something is claimed for longer than a run lasts. */
export interface LongClaim {
  /** Whose it is then, whichever run asks. */
  holder: string;
  /** Milliseconds. */
  lease: number;
  /** From when on, milliseconds since 1970: also those are kept out who ask later for an earlier time. */
  at: number;
}

/**
 * Claims an item for longer than this run lasts. Asked again by the same holder,
 * it is theirs.
 *
 * @returns Whether it is the holder's now.
 * @throws SlackApiError
 */
export async function claimFor(
  slack: Slack,
  datastore: string,
  item: Answer,
  long: LongClaim,
  also: Answer = {},
): Promise<boolean> {
  const { standing } = await claimAs(slack, datastore, item, {
    part: "all",
    also,
    long,
  });
  return standing.won || standing.holder.execution === long.holder;
}

async function claimAs(
  slack: Slack,
  datastore: string,
  item: Answer,
  { part, also, long }: { part: string; also: Answer; long?: LongClaim },
): Promise<Claim> {
  const mark: Mark = {
    part,
    runner: crypto.randomUUID().slice(0, 8),
    execution: long?.holder ?? slack.execution,
    at: long?.at ?? Date.now(),
    waits: false,
  };
  const answer = await slack.call("apps.datastore.update", {
    datastore,
    item: { ...item, ...also, ...markAttributes(mark) },
  });
  const outcome = standing(answer.item, mark, long?.lease);
  const release = markAttributes({
    ...mark,
    waits: true,
    ...(outcome.won ? {} : { holder: outcome.holder }),
  });
  if (!outcome.won) {
    await slack.call("apps.datastore.update", {
      datastore,
      item: { ...item, ...release },
    });
    if (!long && outcome.holder.execution === slack.execution) {
      throw new HeldByTwin(part);
    }
  }
  return { standing: outcome, item: answer.item, release };
}
