import {
  claimEntry,
  entryId,
  releaseEntry,
  rewriteEntry,
} from "../datastores/timeline/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentEvent, KeptEntry } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { pause, type Slack, unlessFailed } from "../slack/api.ts";
import { carryOut } from "./carry_out.ts";
import type { Change, Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";

/** Something in the timeline that people may take back and say again. */
export interface Rewriting extends Omit<Change, "decide" | "subject" | "at"> {
  /**
   * How it is to stand there now, or nothing if it stays as it is. Asked while
   * nobody else writes it, so that what is read here is newer than what others
   * have written.
   *
   * @throws SlackApiError
   */
  decide(
    slack: Slack,
    record: IncidentRecord,
    before: KeptEntry | undefined,
  ): Promise<Decision<{ event: IncidentEvent; at: number } | undefined>>;
}

/** How long we wait for others who write the same entry: a lease, and a little. Milliseconds. */
const PATIENCE_MS = 33_000;

/** How often we look whether they are done. Milliseconds. */
const LOOK_AGAIN_MS = 1_500;

/**
 * The way in which what stands in the timeline is said anew: like `change`, but
 * whoever comes beside another waits and then decides by what is the case, so
 * that in whatever order people's clicks arrive the last of them counts.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @returns Nothing if it stood there as it should.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function rewrite(
  connect: () => Slack,
  { known, ...wanted }: Rewriting,
): Promise<Decision<Changed | undefined>> {
  const until = Date.now() + PATIENCE_MS;
  let outcome = await attempt(connect(), {
    ...wanted,
    ...(known && { known }),
  });
  while (outcome === "held" && Date.now() < until) {
    await pause(LOOK_AGAIN_MS);
    outcome = await attempt(connect(), wanted);
  }
  return outcome === "held"
    ? refuse(
      "being_done",
      `Cannot ${wanted.what}: somebody is doing that at this moment. Try again in half a minute`,
    )
    : outcome;
}

async function attempt(
  slack: Slack,
  wanted: Rewriting,
): Promise<Decision<Changed | undefined> | "held"> {
  const { channel, cause } = wanted;
  const found = await incidentFor(slack, wanted);
  if (!found.ok) return found;
  const record = found.value;
  const id = entryId(channel, cause, 0);
  const { standing, entry: before, release } = await claimEntry(
    slack,
    channel,
    id,
  );
  if (!standing.won) return "held";
  // One that is not given back keeps others waiting until the lease ends, no more.
  const giveBack = () => unlessFailed(() => releaseEntry(slack, id, release));
  const decided = await wanted.decide(slack, record, before);
  if (!decided.ok || !decided.value) {
    await giveBack();
    return decided.ok ? allow(undefined) : decided;
  }
  const entry: KeptEntry = {
    ...decided.value,
    id,
    recordedAt: Date.now(),
    told: false,
  };
  await rewriteEntry(slack, channel, entry);
  const repeat = { look: standing.repeat, since: standing.since };
  const changed = await carryOut(slack, record, entry, repeat);
  // Not before people have seen it: else what the next one does could be seen first.
  await giveBack();
  return changed;
}
