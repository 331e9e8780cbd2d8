import { assert, assertEquals } from "@std/assert";
import { importsOf, modulesIn, read } from "./sources.ts";

interface ImportMap {
  imports: Record<string, string>;
}

async function production(): Promise<ImportMap> {
  return JSON.parse(await read("import_map.json"));
}

/** dev/deno.jsonc, whose comments stand on lines of their own. */
async function development(): Promise<ImportMap> {
  const text = await read("dev/deno.jsonc");
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, ""));
}

Deno.test("development runs on the versions that are deployed", async () => {
  const deployed = (await production()).imports;
  const { imports } = await development();
  const version = (key: string) => deployed[key]!.match(/@([\d.]+)\//)?.[1];

  assertEquals(
    imports["deno-slack-sdk/mod.ts"],
    `npm:@slack/deno-slack-sdk@${version("deno-slack-sdk/")}`,
  );
  for (const module of ["mod.ts", "types.ts"]) {
    const path = imports[`deno-slack-api/${module}`]!;
    assert(
      path.includes(`/deno_slack_api@${version("deno-slack-api/")}/`),
      path,
    );
  }
});

Deno.test("every specifier that is deployed has its counterpart in development", async () => {
  const here = Object.keys((await development()).imports);
  const missing = Object.keys((await production()).imports).filter((key) =>
    !here.some((other) =>
      key.endsWith("/") ? other.startsWith(key) : other === key
    )
  );

  assertEquals(missing, []);
});

Deno.test("the app imports nothing that is not deployed", async () => {
  const deployed = Object.keys((await production()).imports);
  const folders = [
    "triggers/",
    "workflows/",
    "functions/",
    "commands/",
    "datastores/",
    "slack/",
    "domain/",
  ];
  const modules = [
    "manifest.ts",
    ...(await Promise.all(folders.map(modulesIn))).flat(),
  ];
  const unknown: string[] = [];
  for (const module of modules) {
    for (const { specifier, path } of await importsOf(module)) {
      const found = path !== undefined ||
        deployed.some((key) =>
          key.endsWith("/") ? specifier.startsWith(key) : specifier === key
        );
      if (!found) unknown.push(`${module} imports ${specifier}`);
    }
  }

  assertEquals(unknown, []);
});

Deno.test("the hooks of the Slack CLI are pinned", async () => {
  const { hooks } = JSON.parse(await read(".slack/hooks.json"));

  assert(/deno_slack_hooks@\d+\.\d+\.\d+\//.test(hooks["get-hooks"]));
});
