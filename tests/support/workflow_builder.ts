import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Execution } from "../../workspace/engine/executions.ts";

/** A step as an admin adds it in Workflow Builder: a function and what goes into it. */
export interface BuiltStep {
  function: string;
  inputs: Record<string, unknown>;
}

/**
 * Builds a workflow from exposed steps alone, as an admin does in Workflow
 * Builder, and runs it by its link. Answers the executions of its steps.
 */
export async function runBuilt(
  running: RunningWorkspace,
  steps: BuiltStep[],
  handle = "ana",
): Promise<Execution[]> {
  const { engine, app } = running.workspace;
  const name = `built_${engine.triggers.list().length}`;
  const workflows = app.manifest.workflows ??= {};
  workflows[name] = {
    title: name,
    description: "Built by an admin",
    input_parameters: { properties: {}, required: [] },
    steps: steps.map((step, n) => ({
      id: String(n),
      function_id: `#/functions/${step.function}`,
      inputs: step.inputs,
    })),
  };
  const trigger = engine.triggers.create({
    type: "shortcut",
    name,
    workflow: `#/workflows/${name}`,
    inputs: {},
  });
  const before = engine.executions.length;
  await engine.fireLink({
    triggerId: trigger.id,
    userId: running.person(handle).user.id,
  });
  await running.settle();
  // What the steps do may start workflows of the app's own beside it.
  return engine.executions.slice(before).filter(({ callbackId }) =>
    steps.some((step) => step.function === callbackId)
  );
}
