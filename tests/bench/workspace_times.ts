import { type RunningWorkspace, startWorkspace } from "../../workspace/mod.ts";
import { type Figure, median } from "./figure.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);
const TRIGGERS = 200;
const RUNS = 10;
const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/** How long moved time takes, and one run of app code in a worker of its own. */
export async function workspaceTimes(): Promise<Figure[]> {
  return [
    {
      name: `a week of moved time with ${TRIGGERS} daily triggers`,
      value: await week("daily"),
      unit: "s",
      budget: 10,
    },
    {
      name: `a week of moved time with ${TRIGGERS} hourly triggers`,
      value: await week("hourly"),
      unit: "s",
    },
    {
      name: "a step in a worker of its own, from start to end",
      value: await isolatedStep(),
      unit: "ms",
    },
  ];
}

async function week(type: "daily" | "hourly"): Promise<number> {
  await using running = await startWorkspace({
    app: ECHO_APP,
    triggers: false,
  });
  schedule(running, type);
  const started = performance.now();
  await running.advance(WEEK_MS);
  return (performance.now() - started) / 1_000;
}

function schedule(
  { workspace }: RunningWorkspace,
  type: "daily" | "hourly",
): void {
  for (let n = 1; n <= TRIGGERS; n++) {
    const start = workspace.clock.now() + (n % 60 + 1) * MINUTE_MS;
    workspace.engine.triggers.create({
      type: "scheduled",
      name: `Echo: number ${n}`,
      workflow: "#/workflows/echo",
      inputs: { text: { value: "tick" } },
      schedule: {
        start_time: new Date(start).toISOString(),
        frequency: { type, repeats_every: 1 },
      },
    });
  }
}

async function isolatedStep(): Promise<number> {
  await using running = await startWorkspace({ app: ECHO_APP, isolated: true });
  for (let n = 0; n < RUNS; n++) {
    await running.webhook("Echo: misbehave", { how: "print" });
    await running.settle();
  }
  return median(
    running.workspace.engine.executions.map((execution) => execution.ms),
  );
}
