// The command behind `deno task bundle`.
import { bundleFunctions } from "./bundles.ts";

const folder = await Deno.makeTempDir();
try {
  const bundles = await bundleFunctions(folder);
  for (const { callbackId, bytes, importMs, problems } of bundles) {
    const size = `${bytes} bytes`.padStart(14);
    const time = `${importMs.toFixed(0)} ms to import`.padStart(18);
    print(`${callbackId.padEnd(28)}${size}${time}`);
    for (const problem of problems) print(`  ${callbackId} ${problem}`);
  }
  if (bundles.some(({ problems }) => problems.length)) Deno.exitCode = 1;
} finally {
  await Deno.remove(folder, { recursive: true });
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
