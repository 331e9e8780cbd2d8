import { noteHeard } from "../../datastores/monitors/store.ts";
import type { Team } from "../../datastores/settings/store.ts";
import type { Unfit } from "../../domain/monitors/admit.ts";
import type { Connection } from "../../domain/monitors/connection.ts";
import type { Slack } from "../../slack/api.ts";

/**
 * Counts what a monitor has sent and cannot be used.
 *
 * @param connection Nothing where it came by none.
 * @throws SlackApiError
 */
export async function noteRefused(
  slack: Slack,
  _team: Team,
  connection: Connection | undefined,
  _why: Unfit,
): Promise<void> {
  if (!connection) return;
  await noteHeard(slack, connection.id, { refused: connection.refused + 1 });
}
