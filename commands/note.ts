import { claimSubject } from "../datastores/claims/store.ts";
import { getIncident, updateIncident } from "../datastores/incidents/store.ts";
import { record as recordEntries } from "../datastores/timeline/store.ts";
import { type Decision, refuse } from "../domain/decision.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import type { TimelineEntry } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { noted } from "../domain/messages/noted.ts";
import { characters } from "../domain/text.ts";
import { latest } from "../domain/timeline/latest.ts";
import type { Slack } from "../slack/api.ts";
import { apply } from "../slack/apply.ts";
import { redrawCard } from "./redraw_card.ts";

/** A timeline note that people can still take in. */
export const NOTE_MAX = 1000;

/** People's clocks and Slack's may differ by so much. Milliseconds. */
const CLOCKS_APART_MS = 60_000;

/** What somebody wants to have written down. */
export interface Note {
  channel: string;
  text: string;
  /** When it happened, milliseconds since 1970; now if not given. */
  at?: number;
  cause: string;
}

/**
 * Writes a note into the timeline, shows it on the card and below it.
 *
 * @throws SlackApiError
 */
export async function note(
  slack: Slack,
  { channel, text, at, cause }: Note,
): Promise<Decision<IncidentRecord>> {
  const words = text.trim();
  if (!words) {
    return refuse(
      "text_missing",
      "Cannot log to the timeline: there is no text",
    );
  }
  if (characters(words) > NOTE_MAX) {
    return refuse(
      "text_too_long",
      `Cannot log to the timeline: the text has ${
        characters(words)
      } characters, at most ${NOTE_MAX} are possible`,
    );
  }
  if (at !== undefined && at > Date.now() + CLOCKS_APART_MS) {
    return refuse(
      "time_in_future",
      "Cannot log to the timeline: the time lies in the future. Leave it empty for now",
    );
  }
  const [found, standing] = await Promise.all([
    getIncident(slack, channel),
    claimSubject(slack, `${channel}#note#${cause}`),
  ]);
  if (!found) return unknownIncident("log to the timeline", channel);
  if (!standing.won) return { ok: true, value: found };
  const entry: TimelineEntry = {
    at: at ?? standing.since,
    recordedAt: standing.since,
    event: { kind: "noted", text: words },
  };
  await recordEntries(slack, channel, cause, [entry]);
  const record = await updateIncident(slack, channel, {
    latest: latest([...found.latest, entry]),
  }) ?? found;
  await Promise.all([
    redrawCard(slack, record),
    apply(slack, [{
      kind: "post",
      channel,
      key: `${cause}/note`,
      message: noted(entry),
      ...(record.cardTs ? { threadTs: record.cardTs } : {}),
    }], {
      look: standing.repeat,
      since: standing.since,
    }),
  ]);
  return { ok: true, value: record };
}
