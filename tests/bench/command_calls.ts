import type { RunningWorkspace } from "../../workspace/mod.ts";
import {
  budgetOf,
  type Command,
  COMMANDS,
  REMINDED_MS,
} from "../support/commands.ts";
import { costOf } from "../support/cost.ts";
import { close, PACKED_MS } from "../support/closing.ts";
import { declare, executions, startIncd, stored } from "../support/incd.ts";
import { type Scene, sceneOf } from "../support/scene.ts";
import { ALERT, high } from "../support/storm.ts";
import type { Figure } from "./figure.ts";

const PAST = 100_000;

/** The most items of one call. */
const BULK = 25;

/** Those who are reminded at the same time need a commander each, so that each has one reminder. */
const COMMANDERS = ["ana", "priya", "daniel", "yuki"];

/** What each command asks of Slack until it is seen, in a young company and in an old one. */
export async function commandCalls(): Promise<Figure[]> {
  return [
    ...await callsWithPast(0),
    ...await callsWithPast(PAST),
    ...await scanCalls(0),
    ...await scanCalls(PAST),
  ];
}

/** The past comes right before what is measured, so that what leads there stays quick. */
async function callsWithPast(past: number): Promise<Figure[]> {
  await using running = await startIncd({ settings: "demo" });
  const items = await packedIncident(running);
  const waiting: [Command, Scene][] = [];
  for (const command of COMMANDS.filter(({ waits }) => waits)) {
    const commander = COMMANDERS[waiting.length]!;
    waiting.push([command, await sceneOf(running, command, { commander })]);
  }
  await running.advance(REMINDED_MS);
  await putPast(running, past, items);
  await putPastAlerts(running, past);
  const figures: Figure[] = [];
  for (const [command, scene] of waiting) {
    figures.push(await figureOf(command, scene, past));
  }
  for (const command of COMMANDS.filter(({ waits }) => !waits)) {
    const scene = await sceneOf(running, command);
    figures.push(await figureOf(command, scene, past));
  }
  return [...figures, ...await alertCalls(running, past)];
}

/** What an alert asks of Slack, to the end of all that it starts. */
async function alertCalls(
  running: RunningWorkspace,
  past: number,
): Promise<Figure[]> {
  const low = { ...high(1), severity: "low" };
  const bodies: [string, Record<string, string>][] = [
    ["an alert that is new", low],
    ["an alert that repeats", low],
    ["an alert that clears", { ...low, status: "resolved" }],
    ["an alert that opens an incident, all four steps", high(2)],
    ["an alert that joins an incident", high(42)],
  ];
  const figures: Figure[] = [];
  for (const [name, body] of bodies) {
    const before = executions(running).length;
    await running.webhook(ALERT, body);
    await running.settle();
    const calls = executions(running).slice(before)
      .flatMap((execution) => execution.calls);
    figures.push({
      name: `${name}, ${past.toLocaleString("en")} past alerts and incidents`,
      value: calls.length,
      unit: "calls",
    });
  }
  return figures;
}

async function figureOf(
  command: Command,
  scene: Scene,
  past: number,
): Promise<Figure> {
  const { untilSeen } = await costOf(
    scene.running,
    () => command.act(scene),
    () => command.seen(scene),
  );
  return {
    name: `${command.name}, ${past.toLocaleString("en")} past incidents`,
    value: untilSeen ?? Infinity,
    unit: "calls",
    budget: budgetOf(command),
  };
}

/** What reads all incidents that are not packed: the list, and a tick that has nothing to do. */
async function scanCalls(past: number): Promise<Figure[]> {
  await using running = await startIncd({ settings: "demo" });
  await putPast(running, past, await packedIncident(running));
  const before = executions(running).length;
  const started = performance.now();
  await running.advance(5 * 60_000);
  const ms = performance.now() - started;
  const calls = executions(running).slice(before)
    .reduce((sum, execution) => sum + execution.calls.length, 0);
  const name = `a tick, ${past.toLocaleString("en")} past incidents`;
  return [
    { name, value: calls, unit: "calls" },
    { name, value: ms, unit: "ms" },
  ];
}

type Items = Record<string, unknown>[];

/** Answers the items of an incident that was packed. */
async function packedIncident(running: RunningWorkspace): Promise<Items> {
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Long ago" });
  await close(running, ana.channel(name!).id);
  // All has been told, too, before what is measured.
  await running.advance(2 * PACKED_MS);
  return await stored(running, "closed_incidents");
}

/** So many incidents that were packed, each with its items. */
function putPast(
  running: RunningWorkspace,
  past: number,
  items: Items,
): Promise<void> {
  return put(running, "closed_incidents", past, (n) => {
    const channel = `C0PAST${n.toString(36).toUpperCase().padStart(6, "0")}`;
    return items.map((item) => ({
      ...item,
      id: String(item.id).replace(/^[^#]+/, channel),
    }));
  });
}

/** So many alerts that were put away. */
function putPastAlerts(running: RunningWorkspace, past: number): Promise<void> {
  return put(running, "past_alerts", past, (n) => [{
    id: `past-${n}`,
    alert: [JSON.stringify(high(n))],
    expires: 4_000_000_000,
  }]);
}

export async function put(
  { workspace }: RunningWorkspace,
  datastore: string,
  count: number,
  itemsOf: (n: number) => Record<string, unknown>[],
): Promise<void> {
  const store = workspace.datastores.find(datastore);
  let waiting: Record<string, unknown>[] = [];
  for (let n = 0; n < count; n++) {
    waiting.push(...itemsOf(n));
    while (waiting.length >= BULK || n === count - 1 && waiting.length) {
      await store.bulkPut(waiting.slice(0, BULK));
      waiting = waiting.slice(BULK);
    }
  }
}
