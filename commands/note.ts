import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentEvent } from "../domain/incident/events.ts";
import { characters } from "../domain/text.ts";
import type { Slack } from "../slack/api.ts";
import { change, type Changed } from "./change.ts";

/** A timeline note that people can still take in. */
export const NOTE_MAX = 1000;

/** People's clocks and Slack's may differ by so much. Milliseconds. */
const CLOCKS_APART_MS = 60_000;

const WHAT = "log to the timeline";

/** What somebody wants to have written down. */
export interface Note {
  channel: string;
  text: string;
  /** When it happened, milliseconds since 1970; now if not given. */
  at?: number;
  cause: string;
  /** Who writes it, by Slack user id; "" if a workflow does. */
  person: string;
  /** What was tried, and whether it worked. */
  tried?: Extract<IncidentEvent, { kind: "noted" }>["tried"];
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
  return await change(slack, {
    ...asked,
    what: WHAT,
    ...(at === undefined ? {} : { at }),
    decide: (_record, now) => noted({ text, at, tried, now }, asked.person),
  });
}

function noted(
  { text, at, tried, now }: Pick<Note, "text" | "at" | "tried"> & {
    now: number;
  },
  person: string,
): Decision<IncidentEvent> {
  const words = text.trim();
  if (!words) {
    return refuse("text_missing", `Cannot ${WHAT}: there is no text`);
  }
  const length = characters(words);
  if (length > NOTE_MAX) {
    return refuse(
      "text_too_long",
      `Cannot ${WHAT}: the text has ${length} characters, at most ${NOTE_MAX} are possible`,
    );
  }
  if (at !== undefined && at > now + CLOCKS_APART_MS) {
    return refuse(
      "time_in_future",
      `Cannot ${WHAT}: the time lies in the future. Leave it empty for now`,
    );
  }
  return allow({
    kind: "noted",
    text: words,
    ...(person ? { by: person } : {}),
    ...(tried ? { tried } : {}),
  });
}
