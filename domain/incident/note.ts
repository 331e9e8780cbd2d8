import { allow, type Decision, refuse } from "../decision.ts";
import { characters } from "../text.ts";
import type { IncidentEvent, KeptEntry } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** A timeline note that people can still take in, characters. */
export const NOTE_MAX = 1000;

/** People's clocks and Slack's may differ by so much. Milliseconds. */
const CLOCKS_APART_MS = 60_000;

const DAY_MS = 24 * 3_600_000;

/** How long before the first sign something can have happened that belongs to it. Milliseconds. */
const LONG_BEFORE_MS = 30 * DAY_MS;

/** How "Cannot …" begins. */
export const NOTING = "log to the timeline";

/** What came of what was tried. */
export type Tried = NonNullable<
  Extract<IncidentEvent, { kind: "noted" }>["tried"]
>;

/** How people name it, in the order in which it is offered. */
export const TRIED_NAMES: Record<Tried, string> = {
  worked: "Yes, and it worked",
  did_not_work: "Yes, and it did not work",
  unclear: "Yes, not clear yet",
};

/** What somebody writes into the timeline. */
export interface NewNote {
  text: string;
  /** When it happened, milliseconds since 1970; now if not given. */
  at?: number | undefined;
  tried?: Tried | undefined;
  /** Who writes it, by Slack user id; "" if a workflow does. */
  by: string;
}

/** Whether something may be written into the timeline. */
export function note(
  { lifecycle }: Pick<IncidentState, "lifecycle">,
  { text, at, tried, by }: NewNote,
  now: number,
): Decision<IncidentEvent> {
  const can = possible(lifecycle, "add_to_timeline");
  if (!can.ok) return can;
  const words = text.trim();
  if (!words) {
    return refuse("text_missing", `Cannot ${NOTING}: there is no text`);
  }
  const length = characters(words);
  if (length > NOTE_MAX) {
    return refuse(
      "text_too_long",
      `Cannot ${NOTING}: the text has ${length} characters, at most ${NOTE_MAX} are possible`,
    );
  }
  if (at !== undefined && at > now + CLOCKS_APART_MS) {
    return refuse(
      "time_in_future",
      `Cannot ${NOTING}: the time lies in the future. Leave it empty for now`,
    );
  }
  if (at !== undefined && at < lifecycle.detectedAt - LONG_BEFORE_MS) {
    return refuse(
      "time_too_early",
      `Cannot ${NOTING}: the time lies more than 30 days before the incident was noticed. Choose a later day`,
    );
  }
  return allow({
    kind: "noted",
    text: words,
    ...(by ? { by } : {}),
    ...(tried ? { tried } : {}),
  });
}

/** Takes a note back, which only its author may; nothing if that was done already. */
export function takeBack(
  { lifecycle }: Pick<IncidentState, "lifecycle">,
  before: KeptEntry | undefined,
  by: string,
): Decision<{ event: IncidentEvent; at: number } | undefined> {
  const can = possible(lifecycle, "add_to_timeline", "take that back");
  if (!can.ok) return can;
  const event = before?.event;
  if (event?.kind !== "noted" || event.by !== by) {
    return refuse(
      "not_allowed",
      "Cannot take that back: only whoever wrote it may",
    );
  }
  return allow(
    event.withdrawn
      ? undefined
      : { event: { ...event, withdrawn: true }, at: before!.at },
  );
}

/** What came of what was tried, from a word of an admin's workflow; "" says that nothing was. */
export function triedWord(word: string): Decision<Tried | undefined> {
  const wanted = word.trim().toLowerCase().replace(/[\s-]+/g, "_");
  if (!wanted) return allow(undefined);
  const all = Object.keys(TRIED_NAMES) as Tried[];
  const tried = all.find((one) => one === wanted);
  return tried ? allow(tried) : refuse(
    "unknown_meaning",
    `Cannot ${NOTING}: "${word}" is not one of ${all.join(", ")}`,
  );
}
