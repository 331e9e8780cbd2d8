/** The repository's root. */
export const ROOT = new URL("../../", import.meta.url);

/** What tools and people leave behind: in no clone. */
const NOT_OURS =
  /^(\.git|dist|\.env|dev\/node_modules|\.slack\/cache|\.slack\/apps\.dev\.json)$/;

/** Every file of the repository below a folder, relative to the root, sorted. */
export async function filesIn(folder = ""): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of Deno.readDir(new URL(folder, ROOT))) {
    const path = folder + entry.name;
    if (NOT_OURS.test(path)) continue;
    if (entry.isDirectory) files.push(...await filesIn(`${path}/`));
    else files.push(path);
  }
  return files.sort();
}

/** The names below a folder: its files, and its folders with a slash at their end. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(new URL(folder, ROOT)));
  return entries.map(({ name, isDirectory }) => isDirectory ? `${name}/` : name)
    .sort();
}

export function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, ROOT));
}

/** The app's and the workspace's own modules below a folder, tests left out. */
export async function modulesIn(folder: string): Promise<string[]> {
  return (await filesIn(folder)).filter((path) =>
    /\.tsx?$/.test(path) && !/_test\.tsx?$/.test(path)
  );
}

/** One import of a module. */
export interface Import {
  /** As written. */
  specifier: string;
  /** A path relative to the root, where a file is named. */
  path?: string;
}

/** What a module imports, or exports from elsewhere. */
export async function importsOf(path: string): Promise<Import[]> {
  const text = await read(path);
  return [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
    const specifier = (from ?? bare ?? dynamic)!;
    const url = new URL(specifier, new URL(path, ROOT)).href;
    return {
      specifier,
      path: specifier.startsWith(".") ? url.slice(ROOT.href.length) : undefined,
    };
  });
}

const IMPORT =
  /^(?:import|export)\s[^"';]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
