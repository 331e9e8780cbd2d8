import type { Standing } from "../../domain/claims.ts";
import type { Slack } from "../../slack/api.ts";
import { claim, claimFor, type LongClaim } from "../../slack/claim.ts";
import { Claims } from "./definition.ts";

/** How long it matters who did it: nothing is delivered again after that. Milliseconds. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Claims a thing of its own: what many do at the same moment, each for
 * themselves, must not share one item's marks.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function claimSubject(
  slack: Slack,
  subject: string,
): Promise<Standing> {
  const expires = Math.floor((Date.now() + KEPT_MS) / 1000);
  const { standing } = await claim(
    slack,
    Claims.name,
    { subject },
    "all",
    { expires },
  );
  return standing;
}

/**
 * Claims a thing that is free again as soon as it is released.
 *
 * @returns How to release it; nothing when somebody else holds it.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function holdSubject(
  slack: Slack,
  subject: string,
): Promise<(() => Promise<void>) | undefined> {
  const expires = Math.floor((Date.now() + KEPT_MS) / 1000);
  const { standing, release } = await claim(
    slack,
    Claims.name,
    { subject },
    "all",
    { expires },
  );
  if (!standing.won) return undefined;
  return async () => {
    await slack.call("apps.datastore.update", {
      datastore: Claims.name,
      item: { subject, ...release },
    });
  };
}

/**
 * Claims a thing for longer than a run lasts.
 *
 * @returns Whether it is the holder's.
 * @throws SlackApiError
 */
export async function claimSubjectFor(
  slack: Slack,
  subject: string,
  long: LongClaim,
): Promise<boolean> {
  const expires = Math.floor((Date.now() + KEPT_MS) / 1000);
  return await claimFor(slack, Claims.name, { subject }, long, { expires });
}
