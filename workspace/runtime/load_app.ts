import type { Clock } from "../clock.ts";
import { AppError } from "./app_error.ts";
import { checkApp } from "./check_app.ts";
import { exists } from "./exists.ts";
import type { FunctionModule } from "./dispatch_payload.ts";
import type { Manifest, TriggerDefinition } from "./manifest.ts";
import { Run } from "./run.ts";
import { inRun, outsideRuns } from "./run_scope.ts";

let loads = 0;

/** Apps in which nothing was wrong. What is loaded once in a process stays as it is. */
const sound = new Set<string>();

/** The trigger files of an app as they were at a time on the clock. */
const triggersAt = new Map<string, TriggerFile[]>();

/** A trigger that the app brings in its `triggers/` folder. */
export interface TriggerFile {
  /** Relative to the app's root, for instance `triggers/declare.ts`. */
  file: string;
  definition: TriggerDefinition;
}

/** A Deno Slack app, loaded and checked. */
export interface LoadedApp {
  root: URL;
  manifest: Manifest;
  triggers: TriggerFile[];
  functionModule(callbackId: string): Promise<FunctionModule>;
}

/**
 * Loads the app in this folder and checks what Slack would check at deploy,
 * and what it would only notice when somebody runs it.
 *
 * @throws AppError with one sentence for each mistake.
 */
export async function loadApp(root: URL, clock: Clock): Promise<LoadedApp> {
  const folder = root.href.endsWith("/") ? root : new URL(root.href + "/");
  const manifest = await loadManifest(folder);
  const modules = new Map<string, Promise<FunctionModule>>();
  const app: LoadedApp = {
    root: folder,
    manifest,
    triggers: await loadTriggers(folder, clock),
    functionModule(callbackId) {
      const file = manifest.functions?.[callbackId]?.source_file ?? "";
      const module = modules.get(file) ?? import(new URL(file, folder).href);
      modules.set(file, module);
      return module;
    },
  };
  if (!sound.has(folder.href)) {
    const mistakes = await checkApp(app);
    if (mistakes.length) throw new AppError(mistakes);
    sound.add(folder.href);
  }
  return app;
}

async function loadManifest(root: URL): Promise<Manifest> {
  const url = new URL("manifest.ts", root);
  if (!await exists(url)) {
    throw new AppError([
      `${url.pathname} does not exist; name the folder that holds the app's manifest.ts`,
    ]);
  }
  const module = await importFile(url, "manifest.ts");
  const manifest = module.default as Manifest | undefined;
  if (!manifest?.display_information?.name) {
    throw new AppError([
      'manifest.ts does not export a manifest; write "export default Manifest({ … })"',
    ]);
  }
  // As JSON, as Slack gets it: custom types are then the names that refer to them.
  return JSON.parse(JSON.stringify(manifest));
}

/**
 * Trigger files may compute a first `start_time` when they are loaded, so they
 * are loaded in a run, and anew for each time on the clock.
 */
async function loadTriggers(root: URL, clock: Clock): Promise<TriggerFile[]> {
  const folder = new URL("triggers/", root);
  if (!await exists(folder)) return [];
  const names = (await Array.fromAsync(Deno.readDir(folder)))
    .map(({ name }) => name)
    .filter((name) => name.endsWith(".ts") && !name.endsWith("_test.ts"))
    .sort();
  const at = clock.now();
  const known = triggersAt.get(`${folder.href}?at=${at}`);
  if (known) return structuredClone(known);
  const run = new Run({
    clock,
    seed: "triggers",
    fetch: () => Promise.reject(new Error("Trigger files cannot use fetch")),
    print: () => {},
    inTurn: (work) => work(),
    moved: () => {},
  });
  try {
    const triggers = await Promise.all(names.map(async (name) => {
      const file = `triggers/${name}`;
      const url = new URL(`${name}?at=${at}`, folder);
      const module = await inRun(run, () => importFile(url, file));
      const definition = module.default as TriggerDefinition | undefined;
      if (typeof definition?.type !== "string") {
        throw new AppError([
          `${file} does not export a trigger; write "export default trigger"`,
        ]);
      }
      return { file, definition };
    }));
    triggersAt.set(`${folder.href}?at=${at}`, structuredClone(triggers));
    return triggers;
  } finally {
    run.stop();
    // Deno lets the scope in which a module was first loaded leak into whatever
    // its event loop does next; loading another one outside takes it back.
    await outsideRuns(() => import(`data:text/javascript,${++loads}`));
  }
}

async function importFile(
  url: URL,
  file: string,
): Promise<Record<string, unknown>> {
  try {
    return await import(url.href);
  } catch (error) {
    throw new AppError([
      `${file} fails when it is loaded: ${
        error instanceof Error ? error.message : error
      }`,
    ], { cause: error });
  }
}
