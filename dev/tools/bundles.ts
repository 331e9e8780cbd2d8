import manifest from "../../manifest.ts";

/**
 * A bundle may not be larger, in bytes of the development build, of which the
 * SDK takes 152 KB: docs/decisions/0009.
 */
export const MAX_BUNDLE_BYTES = 480 * 1024;

const ROOT = new URL("../../", import.meta.url);
const CONFIG = new URL("../deno.jsonc", import.meta.url);
const LOADER = new URL("load_bundle.ts", import.meta.url);
const AT_ONCE = 2;

/** One function of the manifest as Slack would host it. */
export interface Bundle {
  callbackId: string;
  path: string;
  bytes: number;
  /** What is wrong with it, a sentence each. */
  problems: string[];
  /** From asking for it until its handler is there, in a new process, milliseconds. */
  importMs: number;
}

/**
 * Bundles each function of the manifest into a file of its own in this folder,
 * as Slack's build hook does, but all in one process, and loads each in a
 * process that may do nothing else.
 *
 * @throws Error with the bundler's words if one does not build.
 *
 * https://github.com/slackapi/deno-slack-hooks/blob/1.5.0/src/build.ts
 */
export async function bundleFunctions(folder: string): Promise<Bundle[]> {
  const waiting = Object.entries<{ source_file: string }>(
    manifest.functions ?? {},
  );
  await bundle(waiting.map(([, { source_file }]) => source_file), folder);
  const bundles: Bundle[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [callbackId, { source_file }] = next;
      const path = bundleOf(source_file, folder);
      const { size } = await Deno.stat(path);
      bundles.push(await checked(callbackId, path, size));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return bundles.sort((a, b) => a.callbackId < b.callbackId ? -1 : 1);
}

/** Loads a bundle in a process of its own without any permission but to read it. */
export async function loadBundle(
  path: string,
): Promise<{ importMs: number; defaultExport: string }> {
  const { success, stdout, stderr } = await deno(
    "run",
    "--quiet",
    "--no-config",
    "--no-prompt",
    `--allow-read=${path}`,
    pathOf(LOADER),
    path,
  );
  if (success) return JSON.parse(stdout);
  throw new Error(stderr.trim().split("\n")[0]);
}

async function checked(
  callbackId: string,
  path: string,
  bytes: number,
): Promise<Bundle> {
  const problems = bytes > MAX_BUNDLE_BYTES
    ? [`has ${bytes} bytes: at most ${MAX_BUNDLE_BYTES} are allowed`]
    : [];
  try {
    const { importMs, defaultExport } = await loadBundle(path);
    if (defaultExport !== "function") {
      problems.push(
        `has a default export of type ${defaultExport}: write "export default SlackFunction(…)"`,
      );
    }
    return { callbackId, path, bytes, problems, importMs };
  } catch (error) {
    problems.push(`cannot be loaded: ${(error as Error).message}`);
    return { callbackId, path, bytes, problems, importMs: NaN };
  }
}

async function bundle(sources: string[], folder: string): Promise<void> {
  const { success, stderr } = await deno(
    "bundle",
    "--quiet",
    "--config",
    pathOf(CONFIG),
    "--outdir",
    folder,
    ...sources.map((source) => pathOf(new URL(source, ROOT))),
  );
  if (!success) throw new Error(`Cannot bundle: ${stderr.trim()}`);
}

/** Where the bundler puts what it makes of a source: as it lies in `functions/`. */
function bundleOf(source: string, folder: string): string {
  return `${folder}/${
    source.replace(/^functions\//, "").replace(/\.ts$/, ".js")
  }`;
}

async function deno(
  ...args: string[]
): Promise<{ success: boolean; stdout: string; stderr: string }> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    env: { NO_COLOR: "1" },
  }).output();
  const text = new TextDecoder();
  return {
    success,
    stdout: text.decode(stdout),
    stderr: text.decode(stderr),
  };
}

function pathOf(url: URL): string {
  return decodeURIComponent(url.pathname);
}
