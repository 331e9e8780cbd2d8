import { assertEquals } from "@std/assert";
import { filesIn, read } from "./sources.ts";

/** The folders that machines keep their people and projects in. */
const MACHINE_PATH = /(?<![\w.*-])\/(?:root|home|Users|work)\/[\w-]+/;

/** Files whose bytes are no text. */
const BINARY = /\.(png|jpg|gif|webp|ico|woff2?)$/;

Deno.test("no file names a path of one machine", async () => {
  const found: string[] = [];
  for (const file of await filesIn()) {
    if (BINARY.test(file)) continue;
    const [path] = MACHINE_PATH.exec(await read(file)) ?? [];
    if (path) found.push(`${file}: ${path}`);
  }

  assertEquals(found, []);
});

Deno.test("the lock holds wherever the packages come from", async () => {
  assertEquals(/https?:\/\//.test(await read("dev/deno.lock")), false);
});

Deno.test("no folder or file is named after nothing", async () => {
  const vague = (await filesIn()).filter((path) =>
    /(^|\/)(utils?|lib|common|shared|helpers?|misc)(\/|\.tsx?$)/.test(path) ||
    /(^|\/)index\.tsx?$/.test(path)
  );

  assertEquals(vague, []);
});
