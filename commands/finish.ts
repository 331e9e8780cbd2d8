import { getDeclaration } from "../datastores/declarations/store.ts";
import { incidentOf } from "../datastores/incidents/store.ts";
import type { Slack } from "../slack/api.ts";
import { briefRoles } from "./brief_roles.ts";
import { createChannel, type Created } from "./create_channel.ts";
import { logOpening } from "./log_opening.ts";
import { openIncident } from "./open_incident.ts";

/**
 * Does what is still missing of a declaration, whatever broke off: the channel,
 * and if Incd sees to all steps, briefings, timeline and announcement.
 *
 * @throws SlackApiError
 */
export async function finish(slack: Slack, cause: string): Promise<Created> {
  const existing = await incidentOf(slack, cause);
  const created: Created = existing?.opening
    ? { kind: "created", record: existing }
    : await createChannel(slack, cause);
  if (created.kind !== "created" || created.record.opening === "done") {
    return created;
  }
  const { channel, cardTs, opening } = created.record;
  const declaration = await getDeclaration(slack, cause);
  if (!declaration?.finish) return created;
  if (opening === "") {
    await briefRoles(slack, channel, cardTs);
    await logOpening(slack, channel);
  }
  const record = await openIncident(slack, channel, cardTs);
  return { kind: "created", record: record ?? created.record };
}
