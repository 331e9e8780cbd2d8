import { another } from "./another.ts";
import type { Connection } from "./connection.ts";
import { monitorOf } from "./registry.ts";
import type { Signal } from "./signal.ts";
import { understand } from "./understand.ts";

/** More are not shown. */
const SHOWN_MAX = 5;

/**
 * What a body would say if a connected monitor sent it: its own, or the flat one.
 *
 * @param now Milliseconds since 1970.
 */
export function readSample(
  text: string,
  { id, kind, severity, status, otherwise }: Connection,
  now: number,
): { signals: Signal[]; refused: string } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return {
      signals: [],
      refused: "Cannot read it: it is no JSON. Paste all of it, from { to }",
    };
  }
  const monitor = monitorOf(kind) ?? another;
  const read = monitor.read(body);
  const understood = (read.length ? read : another.read(body)).slice(
    0,
    SHOWN_MAX,
  ).map((flat) =>
    understand(
      flat,
      { source: id, words: monitor.words, severity, status, otherwise },
      now,
    )
  );
  return {
    signals: understood.flatMap((one) => one.ok ? [one.value] : []),
    refused: understood.length
      ? understood.flatMap((one) => one.ok ? [] : [one.message])[0] ?? ""
      : "It says nothing of an alert: a test or a confirmation, or of another monitor",
  };
}
