import { noteHeard } from "../../datastores/monitors/store.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import type { Signal } from "../../domain/monitors/signal.ts";
import { type Slack, unlessFailed } from "../../slack/api.ts";

/**
 * Notes that a connected monitor was heard of. That it could not be noted keeps
 * no alert from being counted.
 *
 * @param delivery When it came, milliseconds since 1970, and by which token.
 */
export async function noteDelivery(
  slack: Slack,
  connection: Connection,
  _signal: Signal,
  { at }: { at: number; tokenHash: string },
): Promise<void> {
  await unlessFailed(() =>
    noteHeard(slack, connection.id, {
      lastAt: at,
      ...(connection.firstAt ? {} : { firstAt: at }),
    })
  );
}
