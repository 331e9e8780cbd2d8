import type { RunningWorkspace } from "../../workspace/mod.ts";
import { declare, executions, startIncd } from "../support/incd.ts";
import { type Figure, median } from "./figure.ts";

const IN_A_ROW = 100;
const AT_THE_ENDS = 10;

/** Slack counts how many triggers a minute are fired; 20 s apart is at ease. Milliseconds of the workspace's clock. */
const APART_MS = 20_000;

interface Cost {
  ms: number;
  calls: number;
}

/** How long a declaration takes in the workspace, and whether the hundredth costs more than the first. */
export async function declarationTimes(): Promise<Figure[]> {
  await using running = await startIncd({ settings: "demo" });
  const costs: Cost[] = [];
  for (let n = 1; n <= IN_A_ROW; n++) {
    costs.push(await declareOnce(running, `Incident number ${n}`));
    await running.advance(APART_MS);
  }
  const msOf = (some: Cost[]) => median(some.map(({ ms }) => ms));
  return [
    { name: "a declaration, form to end", value: msOf(costs), unit: "ms" },
    {
      name: `the first ${AT_THE_ENDS} of ${IN_A_ROW} in a row, each`,
      value: msOf(costs.slice(0, AT_THE_ENDS)),
      unit: "ms",
    },
    {
      name: `the last ${AT_THE_ENDS} of ${IN_A_ROW} in a row, each`,
      value: msOf(costs.slice(-AT_THE_ENDS)),
      unit: "ms",
    },
    {
      name: `calls of number ${IN_A_ROW}, number 1 being the budget`,
      value: costs.at(-1)!.calls,
      unit: "calls",
      budget: costs[0]!.calls,
    },
  ];
}

async function declareOnce(
  running: RunningWorkspace,
  title: string,
): Promise<Cost> {
  const before = executions(running).length;
  const started = performance.now();
  await declare(running.person("ana"), {
    Title: title,
    Scenario: "Payments failing",
  });
  const ms = performance.now() - started;
  const calls = executions(running).slice(before)
    .reduce((sum, execution) => sum + execution.calls.length, 0);
  return { ms, calls };
}
