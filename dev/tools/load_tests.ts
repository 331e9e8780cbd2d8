const ROOT = new URL("../../", import.meta.url);

/** Which tests belong together: all in a folder of the repository, but for some, or every so many-th of them. */
interface Suite {
  /** With a slash at its end; all if not given. */
  folder?: string;
  except?: string[];
  part?: number;
  of?: number;
}

/**
 * Loads the tests of a suite. Together they start once instead of file by file,
 * and share what is costly to make, such as a browser.
 */
export async function loadTests(
  { folder = "", except = [], part = 1, of = 1 }: Suite,
): Promise<void> {
  const files = (await testFiles(folder, except)).sort();
  const mine = files.filter((_, at) => at % of === part - 1);
  // One after the other, so that tests run in the same order each time.
  for (const file of mine) await import(new URL(file, ROOT).href);
}

async function testFiles(folder: string, except: string[]): Promise<string[]> {
  const inside = await Array.fromAsync(Deno.readDir(new URL(folder, ROOT)));
  const found = await Promise.all(inside.map(({ name, isDirectory }) => {
    const path = folder + name;
    if (!isDirectory) return /_test\.tsx?$/.test(name) ? [path] : [];
    const left = name.startsWith(".") || except.includes(`${path}/`);
    return left ? [] : testFiles(`${path}/`, except);
  }));
  return found.flat();
}
