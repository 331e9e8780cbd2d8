import {
  getDeclaration,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import { incidentOf } from "../datastores/incidents/store.ts";
import { type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { mayPass, reason } from "../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { briefRoles } from "./brief_roles.ts";
import { continueIncident } from "./continue_incident.ts";
import { createChannel, type Created } from "./create_channel.ts";
import { logOpening } from "./log_opening.ts";
import { type Asker, openIncident } from "./open_incident.ts";

/**
 * Does what is still missing of a declaration, whatever broke off: the channel,
 * and if Incd sees to all steps, briefings, timeline and announcement.
 *
 * @param asker Somebody who waits for an answer.
 * @throws SlackApiError
 */
export async function finish(
  slack: Slack,
  { cause, asked }: Pick<StoredDeclaration, "cause" | "asked">,
  asker?: Asker,
): Promise<Created> {
  if (asked.continues) return await continueIncident(slack, cause);
  const existing = await incidentOf(slack, cause);
  const isComplete = existing?.opening === "done" ||
    existing?.opening === "partly" && !mayComeYet(existing);
  const created: Created = isComplete
    ? { kind: "created", record: existing }
    : await createChannel(slack, cause);
  if (created.kind !== "created" || created.record.opening === "done") {
    return created;
  }
  const { channel, cardTs, opening } = created.record;
  if (!created.record.finish) return created;
  await briefRoles(slack, channel, cardTs);
  if (opening === "") await logOpening(slack, channel, created.record);
  const record = await openIncident(slack, channel, cardTs, asker);
  return { kind: "created", record: record ?? created.record };
}

/** Whether somebody is missing in the channel who may be invited by now. */
function mayComeYet(record: IncidentRecord): boolean {
  return record.notInvited.some(({ code }) => mayPass(code));
}

/**
 * *Finish* as somebody presses it. What a button says can be forged: only those
 * who may know of a private incident are let on, and they are answered privately.
 *
 * @throws SlackApiError
 */
export async function finishFor(
  slack: Slack,
  cause: string,
  asker: Asker,
): Promise<Decision<Created>> {
  const declaration = await getDeclaration(slack, cause);
  const mayKnow = declaration &&
    (!declaration.asked.private || declaration.asked.declarer === asker.user);
  if (!mayKnow) {
    return refuse(
      "unknown_declaration",
      "Cannot finish: there is no such declaration, or it is not yours",
    );
  }
  try {
    const created = await finish(slack, declaration, asker);
    if (created.kind === "refused") return created.refusal;
    if (created.kind === "failed") throw created.error;
    return { ok: true, value: created };
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return refuse("not_finished", `Cannot finish: ${reason(error.code)}`);
  }
}
