import { assertEquals, assertStringIncludes } from "@std/assert";

/** Runs `deno task soak` with these arguments. */
async function soak(
  ...args: string[]
): Promise<{ code: number; lines: string[] }> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--config",
      "dev/deno.jsonc",
      "--frozen",
      "--allow-all",
      "dev/soak.ts",
      ...args,
    ],
    cwd: new URL("../", import.meta.url),
    env: { NO_COLOR: "1" },
    stderr: "inherit",
  }).output();
  return { code, lines: new TextDecoder().decode(stdout).trim().split("\n") };
}

Deno.test("one story of one property is told, and the last line sums up", async () => {
  const { code, lines } = await soak("--only", "together", "--seed", "7");

  assertEquals([code, lines.at(-1)], [0, "1 seed of 1 property, 0 failed"]);
});

Deno.test("who asks for a property that is not there reads which there are", async () => {
  const { code, lines } = await soak("--only", "nobody");

  assertEquals(code, 2);
  assertStringIncludes(
    lines.join("\n"),
    'Cannot soak: there is no property "nobody", only',
  );
});

Deno.test("a number of seeds that is none is refused", async () => {
  assertEquals(await soak("--seeds", "many"), {
    code: 2,
    lines: [
      'Cannot soak: --seeds is "many", write a whole number from 1 on',
    ],
  });
});
