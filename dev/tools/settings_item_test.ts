import { assertEquals } from "@std/assert";
import { settingsItem } from "./settings_item.ts";

Deno.test("settings become the item that Incd reads", () => {
  const { expression, problems } = settingsItem({ prefix: "inc" });

  assertEquals(JSON.parse(expression), {
    datastore: "settings",
    item: { name: "team", value: ['{"prefix":"inc"}'] },
  });
  assertEquals(problems, []);
});

Deno.test("a setting that Incd cannot use is named", () => {
  const { problems } = settingsItem({ timeZone: "Atlantis" });

  assertEquals(problems, [
    'Setting timeZone is not used: "Atlantis" is no time zone',
  ]);
});
