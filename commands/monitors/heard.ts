import { noteHeard } from "../../datastores/monitors/store.ts";
import { heardOf } from "../../domain/messages/monitor_messages.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import type { Signal } from "../../domain/monitors/signal.ts";
import { type Slack, unlessFailed } from "../../slack/api.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";
import { HeldByTwin } from "../../slack/claim.ts";
import { endOldAddress } from "./end_old_address.ts";

/**
 * Notes that a connected monitor was heard of: whoever has connected it reads
 * of its first delivery, and an old address ends with the first by the new one.
 * That it could not be noted keeps no alert from being counted.
 *
 * @param delivery When it came, milliseconds since 1970, and by which token.
 */
export async function noteDelivery(
  slack: Slack,
  connection: Connection,
  signal: Signal,
  { at, tokenHash }: { at: number; tokenHash: string },
): Promise<void> {
  const { id, firstAt, message, before } = connection;
  await unlessFailed(() =>
    noteHeard(slack, id, { lastAt: at, ...(firstAt ? {} : { firstAt: at }) })
  );
  if (!firstAt && message) {
    await apply(
      slack,
      [{ kind: "edit", ...message, message: heardOf(connection, signal) }],
      FIRST_RUN,
    );
  }
  if (before && tokenHash === connection.tokenHash) {
    try {
      await unlessFailed(() => endOldAddress(slack, id));
    } catch (error) {
      // The other delivery of this step ends it.
      if (!(error instanceof HeldByTwin)) throw error;
    }
  }
}
