import { assertEquals } from "@std/assert";
import { importsOf, modulesIn } from "./sources.ts";

/** What each part may import besides itself, as the beginnings of paths: docs/architecture.md. */
const MAY_IMPORT: Record<string, RegExp> = {
  "domain/": /^$/,
  "slack/": /^domain\//,
  "datastores/": /^(slack|domain)\//,
  "commands/": /^(datastores|slack|domain)\//,
  "functions/": /^(commands|datastores|slack|domain)\//,
  "workflows/": /^functions\/\w+\/definition\.ts$/,
  "triggers/": /^workflows\//,
  "workspace/": /^$/,
};

/** Packages of each part; of the app's, only what a function's bundle may hold. */
const MAY_USE: Record<string, RegExp> = {
  "domain/": /^$/,
  "slack/": /^deno-slack-(sdk\/mod|api\/types|api\/mod)\.ts$/,
  "datastores/": /^deno-slack-sdk\/mod\.ts$/,
  "commands/": /^$/,
  "functions/": /^deno-slack-(sdk\/mod|sdk\/types|api\/types)\.ts$/,
  "workflows/": /^deno-slack-sdk\/mod\.ts$/,
  "triggers/": /^deno-slack-api\/types\.ts$/,
  "workspace/":
    /^(node:|dynalite\/|preact(\/hooks)?$|slack-message-parser$|deno-slack-(sdk\/mod|api\/mod|api\/types)\.ts$)/,
};

for (const folder of Object.keys(MAY_IMPORT)) {
  Deno.test(`${folder} imports only what lies below it`, async () => {
    const strangers: string[] = [];
    for (const module of await modulesIn(folder)) {
      for (const { specifier, path } of await importsOf(module)) {
        const allowed = path === undefined
          ? MAY_USE[folder]!.test(specifier)
          : path.startsWith(folder) || MAY_IMPORT[folder]!.test(path);
        if (!allowed) strangers.push(`${module} imports ${specifier}`);
      }
    }

    assertEquals(strangers, []);
  });
}

Deno.test("functions do not know each other, and no definition knows a handler", async () => {
  const strangers: string[] = [];
  for (const module of await modulesIn("functions/")) {
    const own = module.slice(0, module.indexOf("/", "functions/".length) + 1);
    for (const { path = "" } of await importsOf(module)) {
      const sibling = path.startsWith("functions/") && !path.startsWith(own);
      const handler = module.endsWith("/definition.ts") &&
        path.startsWith("functions/");
      if (sibling || handler) strangers.push(`${module} imports ${path}`);
    }
  }

  assertEquals(strangers, []);
});

Deno.test("the manifest imports workflows and definitions only", async () => {
  const paths = (await importsOf("manifest.ts")).flatMap(({ path }) =>
    path ?? []
  );

  assertEquals(
    paths.filter((path) =>
      !/^(workflows\/\w+|(functions|datastores)\/\w+\/definition)\.ts$/
        .test(path)
    ),
    [],
  );
});

Deno.test("a trigger file is data: it imports types only", async () => {
  const values: string[] = [];
  for (const module of await modulesIn("triggers/")) {
    for (const { specifier, typeOnly } of await importsOf(module)) {
      if (!typeOnly) values.push(`${module} imports ${specifier}`);
    }
  }

  assertEquals(values, []);
});
