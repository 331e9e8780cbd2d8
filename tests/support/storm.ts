import { assert, assertEquals } from "@std/assert";
import { hotAlerts } from "../../datastores/alerts/store.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { incidents, stored, wordsOf, written } from "./incd.ts";
import { looking } from "./kept.ts";

/** The webhook for senders that nobody has connected. */
export const ALERT = "Alert: from a monitor";

/** One of many alerts that are high, over so many services. */
export function high(n: number, services = 40): Record<string, string> {
  return {
    source: "prometheus",
    title: `Service ${n % services} is failing, check ${n}`,
    severity: "high",
    status: "firing",
    dedup_key: `check-${n}`,
    service: `service-${n % services}`,
  };
}

/** What Slack did with what was posted. */
export interface Taken {
  /** How many bodies were posted. */
  posted: number;
  /** How often each alert was taken, by its dedup key. */
  accepted: Map<string, number>;
}

/** Posts alerts evenly over a time; every third one twice, as senders do. */
export async function storm(
  running: RunningWorkspace,
  { count, overMs }: { count: number; overMs: number },
): Promise<Taken> {
  const taken: Taken = { posted: 0, accepted: new Map() };
  for (let n = 0; n < count; n++) {
    const body = high(n);
    const key = body.dedup_key!;
    const answers = await Promise.all(
      Array.from(
        { length: n % 3 ? 1 : 2 },
        () => running.webhook(ALERT, body),
      ),
    );
    taken.posted += answers.length;
    const ok = answers.filter(({ status }) => status === 200).length;
    if (ok) taken.accepted.set(key, (taken.accepted.get(key) ?? 0) + ok);
    await running.advance(overMs / count);
  }
  return taken;
}

/** All alerts that are hot. */
export async function keptAlerts(running: RunningWorkspace): Promise<Alert[]> {
  const now = running.workspace.clock.now();
  return (await hotAlerts(looking(running), now)).alerts;
}

/**
 * Holds what came of a storm against what was taken: each delivery counts once,
 * on a message that people see; and alerts have made at most four incidents.
 */
export async function assertCounted(
  running: RunningWorkspace,
  { accepted }: Taken,
): Promise<void> {
  const alerts = await keptAlerts(running);
  assertEquals(
    alerts.map(({ key, count }) => [key, count]).sort(),
    [...accepted].sort(),
    "each delivery that Slack took is counted once",
  );
  assertEquals(await stored(running, "deliveries"), []);
  const ana = running.person("ana");
  const shown = new Map(
    written(ana, "alerts").map((message) => [message.ts, wordsOf(message)]),
  );
  for (const { message, count, title } of alerts) {
    const words = shown.get(message?.ts ?? "") ?? "";
    assert(words.includes(title), `${title} is not to be seen`);
    if (count > 1) assert(words.includes(`Came ${count} times`), words);
  }
  const made = await stored(running, "incidents");
  assert(made.length <= 4, `${made.length} incidents`);
  assertEquals(incidents(ana).length, made.length);
  const channels = made.map(({ channel_id }) => channel_id);
  for (const { incident, title } of alerts) {
    assert(channels.includes(incident), `${title} has no incident`);
  }
}
