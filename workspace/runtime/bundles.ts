import { pathToFileURL } from "node:url";
import type { LoadedApp } from "./load_app.ts";

/** The functions of an app, each in one file that a worker can run. */
export interface Bundles {
  /** By callback id. */
  files: ReadonlyMap<string, URL>;
  /** Deletes the files. */
  remove(): Promise<void>;
}

const CONFIG = new URL("../../dev/deno.jsonc", import.meta.url);
const WORKER = new URL("worker.ts", import.meta.url);

/**
 * Bundles all functions at once, which takes a second where one after the
 * other would take that for every fourth.
 *
 * @throws Error with the bundler's words if one does not build.
 */
export async function bundleForWorkers(app: LoadedApp): Promise<Bundles> {
  const folder = pathToFileURL(await Deno.makeTempDir() + "/");
  const remove = () => Deno.remove(folder, { recursive: true });
  try {
    const functions = Object.entries(app.manifest.functions ?? {});
    const entries = await Promise.all(
      functions.map(async ([, { source_file }], i) => {
        const entry = new URL(`function_${i}.ts`, folder);
        const source = new URL(source_file, app.root);
        await Deno.writeTextFile(entry, entryFor(source));
        return pathOf(entry);
      }),
    );
    if (entries.length) await bundle(entries, pathOf(folder));
    const files = functions.map(([callbackId], i) =>
      [callbackId, new URL(`function_${i}.js`, folder)] as const
    );
    return { files: new Map(files), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function entryFor(source: URL): string {
  return `import { receive } from ${JSON.stringify(WORKER.href)};
import * as module from ${JSON.stringify(source.href)};
receive(module);
`;
}

async function bundle(entries: string[], folder: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--config",
      pathOf(CONFIG),
      "--outdir",
      folder,
      ...entries,
    ],
    env: { NO_COLOR: "1" },
  }).output();
  if (success) return;
  throw new Error(
    `Cannot bundle the app: ${new TextDecoder().decode(stderr).trim()}`,
  );
}

function pathOf(url: URL): string {
  return decodeURIComponent(url.pathname);
}
