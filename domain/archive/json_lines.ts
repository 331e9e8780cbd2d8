import type { KeptEntry } from "../incident/events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { Said } from "./transcript.ts";

/** Messages as Slack has them, for programs: a line of JSON each, the oldest first. */
export function messageLines(said: Said[]): string {
  return lines(said.map((message) => ({ kind: "message", message })));
}

/** What only Incd itself needs to know of an incident. */
const OWN = [
  "allowed",
  "bot",
  "cardDrawn",
  "draft",
  "exporting",
  "finish",
  "latest",
  "opening",
  "quiet",
  "reminded",
  "shortcuts",
  "signs",
] as const satisfies (keyof IncidentRecord)[];

/** The record in the first line, then each event, in the order in which they were written down. */
export function recordLines(
  record: IncidentRecord,
  entries: KeptEntry[],
): string {
  const facts = Object.fromEntries(
    Object.entries(record).filter(([field]) =>
      !(OWN as readonly string[]).includes(field)
    ),
  );
  return lines([
    { kind: "record", record: facts },
    ...inOrder(entries).map(({ id, at, recordedAt, event }) => ({
      kind: "event",
      id,
      at,
      recordedAt,
      event,
    })),
  ]);
}

function inOrder(entries: KeptEntry[]): KeptEntry[] {
  return [...entries].sort((a, b) =>
    a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
  );
}

function lines(values: unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
