import { assert, assertEquals } from "@std/assert";
import type { Monitor } from "../../domain/monitors/monitor.ts";
import type { Signal } from "../../domain/monitors/signal.ts";
import { understand } from "../../domain/monitors/understand.ts";

/** When samples are read: a week after what they tell of. */
export const NOW = Date.UTC(2026, 10, 30);

/** What a body says, by the monitor that sent it. */
export function signalsIn(monitor: Monitor, body: unknown): Signal[] {
  return monitor.read(structuredClone(body)).map((flat) => {
    const understood = understand(
      flat,
      { words: monitor.words, otherwise: "medium" },
      NOW,
    );
    assert(understood.ok, understood.ok ? "" : understood.message);
    return understood.value;
  });
}

/** What one body says that tells of one alert. */
export function signalIn(monitor: Monitor, body: unknown): Signal {
  const [signal, ...more] = signalsIn(monitor, body);
  assertEquals(more, []);
  assert(signal, `${monitor.name} says nothing`);
  return signal;
}

/** What is to be read from a pair of bodies: one that fires and, where the monitor tells of it, its end. */
export interface Sample {
  monitor: Monitor;
  what: string;
  fires: unknown;
  ends?: unknown;
  /** What the first one says, as far as it matters. */
  says: Partial<Omit<Signal, "startsAt" | "endsAt">>;
  /** ISO 8601. */
  startsAt?: string;
  endsAt?: string;
}

/** Holds a monitor to its samples: one key, and all that people and rules go by. */
export function checkSample(sample: Sample): void {
  const { monitor, fires, ends, says, startsAt, endsAt } = sample;
  const first = signalIn(monitor, fires);
  assertEquals(
    Object.fromEntries(
      Object.keys(says).map((name) => [name, first[name as keyof Signal]]),
    ),
    says,
  );
  assertEquals(first.status, "firing");
  assertEquals(first.assumed, []);
  if (startsAt) assertEquals(first.startsAt, Date.parse(startsAt));
  if (ends === undefined) return;
  const last = signalIn(monitor, ends);
  assertEquals([last.key, last.source], [first.key, first.source]);
  assertEquals(last.status, "resolved");
  if (endsAt) assertEquals(last.endsAt, Date.parse(endsAt));
}
