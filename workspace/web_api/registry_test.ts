import { assertEquals } from "@std/assert";
import { methods } from "./registry.ts";

Deno.test("every file in methods/ is in the registry under its method's name", async () => {
  const files = (await Array.fromAsync(
    Deno.readDir(new URL("methods/", import.meta.url)),
  )).map(({ name }) => name).filter((name) => !name.endsWith("_test.ts"));

  assertEquals(
    files.map((file) => file.replace(/(_method)?\.ts$/, "")).sort(),
    [...methods.keys()].map(fileName).sort(),
  );
});

Deno.test("a method that is not all of Slack's says what is missing", () => {
  for (const { name, fidelity } of methods.values()) {
    assertEquals(
      fidelity.missing !== undefined,
      fidelity.coverage === "partial",
      name,
    );
  }
});

/** `chat.postMessage` → `chat_post_message`, `getUploadURL` → `get_upload_url` */
function fileName(method: string): string {
  return method.replaceAll(".", "_").replace(
    /[A-Z]+(?=[A-Z])|[A-Z]/g,
    (letters) => `_${letters.toLowerCase()}`,
  );
}
