import type { RunningWorkspace } from "../../workspace/mod.ts";
import {
  budgetOf,
  type Command,
  COMMANDS,
  REMINDED_MS,
} from "../support/commands.ts";
import { costOf } from "../support/cost.ts";
import { declare, executions, startIncd, stored } from "../support/incd.ts";
import { type Scene, sceneOf } from "../support/scene.ts";
import type { Figure } from "./figure.ts";

const PAST = 100_000;
const PAST_WITH_TIMELINE = 1_000;

const LIST = "list the incidents";

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
    ...await scanCalls(PAST_WITH_TIMELINE),
  ];
}

/** The past comes right before what is measured, so that what leads there stays quick. */
async function callsWithPast(past: number): Promise<Figure[]> {
  await using running = await startIncd({ settings: "demo" });
  const item = await resolvedIncident(running);
  const waiting: [Command, Scene][] = [];
  for (const command of COMMANDS.filter(({ waits }) => waits)) {
    const commander = COMMANDERS[waiting.length]!;
    waiting.push([command, await sceneOf(running, command, { commander })]);
  }
  await running.advance(REMINDED_MS);
  await put(running, "incidents", past, (n) => [{ ...item, ...named(n) }]);
  const figures: Figure[] = [];
  for (const [command, scene] of waiting) {
    figures.push(await figureOf(command, scene, past));
  }
  for (const command of COMMANDS.filter(({ waits }) => !waits)) {
    const scene = await sceneOf(running, command);
    figures.push(await figureOf(command, scene, past));
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

/** What reads all incidents that are not packed away yet: the list, and a tick that has nothing to do. */
async function scanCalls(past: number): Promise<Figure[]> {
  await using running = await startIncd({ settings: "demo" });
  const item = await resolvedIncident(running);
  const entries = await stored(running, "timeline");
  await put(running, "incidents", past, (n) => [{ ...item, ...named(n) }]);
  await put(running, "timeline", past, (n) => {
    const { channel_id: incident } = named(n);
    return entries.map((entry) => ({
      ...entry,
      id: entry.id.replace(item.channel_id, incident),
      incident,
    }));
  });
  const before = executions(running).length;
  const started = performance.now();
  await running.advance(5 * 60_000);
  const ms = performance.now() - started;
  const calls = executions(running).slice(before)
    .reduce((sum, execution) => sum + execution.calls.length, 0);
  const list = COMMANDS.find(({ name }) => name === LIST)!;
  const listed = await figureOf(list, await sceneOf(running, list), past);
  const name = `a tick, ${past.toLocaleString("en")} past incidents`;
  return [
    ...(past ? [listed] : []),
    { name, value: calls, unit: "calls" },
    { name: `${name} and their timelines`, value: ms, unit: "ms" },
  ];
}

/** For so long after the end the tick looks after an incident, and a little more. Milliseconds. */
const LOOKED_AFTER_MS = 2 * 3_600_000;

/** Answers its record as it is stored, when there is nothing to do about it any more. */
async function resolvedIncident(running: RunningWorkspace) {
  const ana = running.person("ana");
  const channel = await declare(ana, { Title: "Long ago" });
  await ana.run("Resolve", { channel: channel! });
  await ana.submit({ "What fixed it?": "Rolled back" });
  await running.advance(LOOKED_AFTER_MS);
  const [item] = await stored(running, "incidents");
  return item!;
}

function named(n: number) {
  const id = n.toString(36).toUpperCase().padStart(6, "0");
  return { channel_id: `C0PAST${id}`, name: `incd-past-${n}` };
}

async function put(
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
