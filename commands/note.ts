import { allow, type Decision } from "../domain/decision.ts";
import {
  type NewNote,
  note as decide,
  NOTING,
  takeBack,
} from "../domain/incident/note.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";
import { incidentFor } from "./incident_for.ts";
import { rewrite } from "./rewrite.ts";

/** What somebody wants to have written down. */
export interface Note extends Omit<NewNote, "by"> {
  channel: string;
  cause: string;
  /** Who writes it, by Slack user id; "" if a workflow does. */
  person: string;
  /** The record, if the caller has just read it. */
  known?: IncidentRecord;
}

/**
 * Writes a note into the timeline, shows it on the card and below it.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function note(
  slack: Slack,
  { text, at, tried, ...asked }: Note,
): Promise<Decision<Changed>> {
  const wanted = { ...asked, what: NOTING };
  const found = await incidentFor(slack, wanted);
  if (!found.ok) return found;
  // Before anything is claimed: who is refused corrects it and sends it again.
  const given = { text, at, tried, by: asked.person };
  const decided = decide(found.value, given, Date.now());
  if (!decided.ok) return decided;
  return await change(slack, {
    ...wanted,
    known: found.value,
    ...(at === undefined ? {} : { at }),
    decide: () => decided,
  });
}

/**
 * Takes a note back, as only its author may.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @param entry The note's key in the timeline.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function takeBackNote(
  connect: () => Slack,
  { channel, entry, person }: {
    channel: string;
    entry: string;
    person: string;
  },
): Promise<Decision<Changed | undefined>> {
  const [, cause] = new RegExp(`^${channel}#(.+)#0$`).exec(entry) ?? [];
  if (!cause) return allow(undefined);
  return await rewrite(connect, {
    channel,
    person,
    what: "take that back",
    cause,
    decide: (_slack, record, before) =>
      Promise.resolve(takeBack(record, before, person)),
  });
}
