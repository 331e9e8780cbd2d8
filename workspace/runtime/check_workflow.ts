import { callbackId, type Manifest, type Parameters } from "./manifest.ts";
import { referencesIn } from "./references.ts";

/** All that is wrong with one workflow of the manifest, one sentence each; `file` is what to call it. */
export function checkWorkflow(
  manifest: Manifest,
  id: string,
  file: string,
): string[] {
  const workflow = manifest.workflows![id]!;
  const outputs = new Map<string, Parameters | undefined>();
  return workflow.steps.flatMap((step, index) => {
    const place = `${file} step ${index + 1} (${callbackId(step.function_id)})`;
    const definition = step.function_id.startsWith("#/functions/")
      ? manifest.functions?.[callbackId(step.function_id)]
      : undefined;
    if (!definition) {
      return [
        step.function_id.startsWith("slack#/")
          ? `${place} uses Slack's own function ${step.function_id}, which this workspace does not have`
          : `${place} uses an unknown function; list it in the manifest`,
      ];
    }
    const mistakes = [
      ...checkInputs(step.inputs, definition.input_parameters),
      ...referencesIn(step.inputs).flatMap((path) =>
        checkReference(path, workflow.input_parameters, outputs)
      ),
    ];
    outputs.set(step.id, definition.output_parameters);
    return mistakes.map((mistake) => `${place} ${mistake}`);
  });
}

function checkInputs(
  given: Record<string, unknown>,
  wanted: Parameters | undefined,
): string[] {
  const known = wanted?.properties ?? {};
  return [
    ...(wanted?.required ?? [])
      .filter((name) => given[name] === undefined)
      .map((name) => `does not give the required input "${name}"`),
    ...Object.keys(given)
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) =>
        `gives the input "${name}", which the function does not have`
      ),
  ];
}

function checkReference(
  path: string,
  inputs: Parameters | undefined,
  outputs: ReadonlyMap<string, Parameters | undefined>,
): string[] {
  const [kind, first, second] = path.split(".");
  if (kind === "inputs" && first !== undefined) {
    return inputs?.properties[first]
      ? []
      : [`uses {{${path}}}, but the workflow has no input "${first}"`];
  }
  if (kind === "steps" && first !== undefined && second !== undefined) {
    if (!outputs.has(first)) {
      return [
        `uses {{${path}}}, but no step before it has the id "${first}"`,
      ];
    }
    return outputs.get(first)?.properties[second]
      ? []
      : [`uses {{${path}}}, but that step has no output "${second}"`];
  }
  return [`uses {{${path}}}, which is neither an input nor a step's output`];
}
