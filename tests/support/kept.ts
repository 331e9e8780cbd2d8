import type { SlackAPIClient } from "deno-slack-api/types.ts";
import { getIncident } from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { Slack } from "../../slack/api.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";

/** What is kept of one incident, as the app reads it. */
export interface Kept {
  record: IncidentRecord;
  /** In the order in which they were written down. */
  entries: KeptEntry[];
}

/** A connection to the workspace as the app has one, for looking. */
export function looking(running: RunningWorkspace): Slack {
  return connectedBy(running, (method, args) => running.api(method, args));
}

/** The same by a way of one's own. */
export function connectedBy(
  running: RunningWorkspace,
  apiCall: (
    method: string,
    args: Record<string, unknown>,
  ) => ReturnType<RunningWorkspace["api"]>,
): Slack {
  const client = { apiCall } as Pick<
    SlackAPIClient,
    "apiCall"
  > as SlackAPIClient;
  return new Slack(client, running.workspace.state.team.id, "test");
}

/** Record and timeline of the incident with this channel name. */
export async function kept(
  running: RunningWorkspace,
  name: string,
): Promise<Kept> {
  const slack = looking(running);
  const channel = running.workspace.state.channelNamed(name)!.id;
  const record = await getIncident(slack, channel);
  if (!record) throw new Error(`#${name} has no record`);
  const entries = await entriesOf(slack, channel);
  return {
    record,
    entries: entries.sort((a, b) =>
      a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
    ),
  };
}
