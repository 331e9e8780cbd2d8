import { startIncd, stored } from "../support/incd.ts";
import { keptAlerts, storm } from "../support/storm.ts";
import type { Figure } from "./figure.ts";

const COUNT = 1000;

/** What Slack takes of a storm with its limits and without, and what comes of it. */
export async function alertStorm(): Promise<Figure[]> {
  return [
    ...await stormFigures("with Slack's limits", true),
    ...await stormFigures("without limits", false),
  ];
}

async function stormFigures(what: string, limits: boolean): Promise<Figure[]> {
  await using running = await startIncd({ settings: "demo", limits });
  const started = performance.now();
  const { posted, accepted } = await storm(running, {
    count: COUNT,
    overMs: 60_000,
  });
  await running.settle();
  await running.advance(31 * 60_000);
  const taken = [...accepted.values()].reduce((sum, n) => sum + n, 0);
  const counted = (await keptAlerts(running))
    .reduce((sum, { count }) => sum + count, 0);
  const made = (await stored(running, "incidents")).length;
  return [
    { name: `${what}: posted`, value: posted, unit: "deliveries" },
    { name: `${what}: taken by Slack`, value: taken, unit: "deliveries" },
    { name: `${what}: counted`, value: counted, unit: "deliveries" },
    { name: `${what}: made`, value: made, unit: "incidents", budget: 4 },
    {
      name: `${what}: in this machine`,
      value: performance.now() - started,
      unit: "ms",
    },
  ];
}
