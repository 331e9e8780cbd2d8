import {
  claimSetup,
  keepSetup,
  releaseSetup,
} from "../../datastores/settings/setup.ts";
import { setupBusy } from "../../domain/messages/setup.ts";
import { turn } from "../../domain/setup/state.ts";
import type { Slack } from "../../slack/api.ts";
import { apply, repeatOf } from "../../slack/apply.ts";
import { workSlice } from "./slice.ts";

/** Who runs Setup, and in which execution of its form. */
export interface Run {
  cause: string;
  by: string;
}

/**
 * Sets up Incd or repairs it, one slice at a time: whoever comes next with the
 * same run goes on where this one stops. A second run finds nothing to do.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function setUp(slack: Slack, run: Run): Promise<void> {
  const { standing, state: known, release } = await claimSetup(slack);
  if (!standing.won) {
    // The tick may be at this very run; another person's goes first.
    if (known && known.cause !== run.cause) {
      await sayBusy(slack, run, known.by);
    }
    return;
  }
  const mine = turn(known, { ...run, now: Date.now() });
  if (mine.kind === "begin" || mine.kind === "go_on") {
    const repeat = repeatOf(standing, mine.state.begun);
    await keepSetup(slack, mine.state);
    return await workSlice(slack, mine.state, release, repeat);
  }
  await releaseSetup(slack, release);
  if (mine.kind === "busy") await sayBusy(slack, run, mine.by);
}

async function sayBusy(
  slack: Slack,
  { cause, by }: Run,
  other: string,
): Promise<void> {
  await apply(slack, [{
    kind: "tell_privately",
    user: by,
    key: `${cause}/busy`,
    message: setupBusy(other),
  }], { look: true, since: Date.now() - 3_600_000 });
}
