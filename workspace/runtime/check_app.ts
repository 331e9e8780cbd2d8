import { checkTrigger } from "./check_trigger.ts";
import { checkWorkflow } from "./check_workflow.ts";
import { exists } from "./exists.ts";
import type { LoadedApp } from "./load_app.ts";

/** All that is wrong with an app, one sentence each naming file and place. */
export async function checkApp(app: LoadedApp): Promise<string[]> {
  const { manifest } = app;
  return [
    ...(await Promise.all(
      Object.keys(manifest.functions ?? {}).map((id) => checkFunction(app, id)),
    )).flat(),
    ...(await Promise.all(
      Object.keys(manifest.workflows ?? {}).map(async (id) =>
        checkWorkflow(manifest, id, await workflowFile(app, id))
      ),
    )).flat(),
    ...app.triggers.flatMap(({ file, definition }) =>
      checkTrigger(manifest, definition).map((mistake) =>
        `${file}: ${mistake.sentence}`
      )
    ),
    ...checkDatastores(app),
  ];
}

/** The manifest does not say where a workflow is written; by custom it is the file of its name. */
async function workflowFile(app: LoadedApp, id: string): Promise<string> {
  const file = `workflows/${id}.ts`;
  return await exists(new URL(file, app.root)) ? file : `workflow "${id}"`;
}

async function checkFunction(app: LoadedApp, id: string): Promise<string[]> {
  const file = app.manifest.functions?.[id]?.source_file;
  if (!file) return [`function "${id}" names no source_file`];
  if (!await exists(new URL(file, app.root))) {
    return [
      `function "${id}" names the source_file "${file}", which does not exist`,
    ];
  }
  try {
    const module = await app.functionModule(id);
    if (typeof module.default === "function") return [];
    return [
      `${file} exports no function; write "export default SlackFunction(…)"`,
    ];
  } catch (error) {
    return [
      `${file} fails when it is loaded: ${
        error instanceof Error ? error.message : error
      }`,
    ];
  }
}

function checkDatastores({ manifest }: LoadedApp): string[] {
  return Object.entries(manifest.datastores ?? {}).flatMap(
    ([name, { primary_key, attributes }]) => {
      const type = attributes[primary_key]?.type;
      if (type === "string") return [];
      return [
        type === undefined
          ? `datastore "${name}" has no attribute "${primary_key}", its primary_key`
          : `datastore "${name}" needs a primary_key of type string; "${primary_key}" is of type ${type}`,
      ];
    },
  );
}
