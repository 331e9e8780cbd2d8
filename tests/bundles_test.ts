import { assertEquals, assertRejects } from "@std/assert";
import { bundleFunctions, loadBundle } from "../dev/tools/bundles.ts";
import manifest from "../manifest.ts";

async function inFolder(test: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("every function of the manifest bundles, loads and is small enough", () =>
  inFolder(async (folder) => {
    const bundles = await bundleFunctions(folder);

    assertEquals(
      bundles.map(({ callbackId, problems }) => [callbackId, problems]),
      Object.keys(manifest.functions ?? {}).sort().map((id) => [id, []]),
    );
  }));

Deno.test("a bundle that wants something of its machine when it is loaded is refused", () =>
  inFolder(async (folder) => {
    const path = `${folder}/curious.js`;
    await Deno.writeTextFile(
      path,
      `Deno.env.get("HOME"); export default () => {};`,
    );

    await assertRejects(() => loadBundle(path), Error, "HOME");
  }));
