import { assertEquals } from "@std/assert";
import { fidelityRows, rowsIn } from "./fidelity.ts";

Deno.test("the matrix in workspace/README.md is that of the methods", async () => {
  const readme = await Deno.readTextFile(
    new URL("../README.md", import.meta.url),
  );

  assertEquals(
    rowsIn(readme),
    fidelityRows(),
    "Run: npx -y deno@2.9.6 run --config dev/deno.jsonc --allow-read --allow-write=workspace/README.md workspace/web_api/fidelity.ts",
  );
});
